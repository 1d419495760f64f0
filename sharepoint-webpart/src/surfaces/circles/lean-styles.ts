import { makeStyles, shorthands } from "@fluentui/react-components";

/** What only the table of a lean coffee looks like. */
export const useLeanStyles = makeStyles({
  heading: { ...shorthands.margin(0), fontSize: "14px", lineHeight: "20px", fontWeight: 600, overflowWrap: "anywhere" },
  topics: {
    ...shorthands.margin(0),
    ...shorthands.padding(0),
    listStyleType: "none",
    display: "flex",
    flexDirection: "column",
    gap: "12px",
  },
  topic: { display: "flex", flexWrap: "wrap", alignItems: "center", justifyContent: "space-between", gap: "4px 16px" },
  words: { flexGrow: 1, flexBasis: "200px", minWidth: 0, fontWeight: 500, overflowWrap: "anywhere" },
  vote: { minWidth: "32px" },
});
