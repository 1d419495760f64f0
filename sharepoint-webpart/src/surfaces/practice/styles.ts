import { makeStyles } from "@fluentui/react-components";

/** What only practice cards look like: these are read, not looked through. */
export const usePracticeStyles = makeStyles({
  title: { minHeight: "24px", fontWeight: 600, cursor: "pointer" },
  body: { marginTop: "8px !important", marginBottom: "8px !important", maxWidth: "68ch", fontSize: "16px", lineHeight: "26px" },
});
