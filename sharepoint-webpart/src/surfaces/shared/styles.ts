import { makeStyles, shorthands, tokens } from "@fluentui/react-components";

const WIDE = "@container (min-width: 700px)";
const SMALL = { fontSize: "12px", lineHeight: "16px" } as const;

/** What only shared things look like; everything else is as on every surface. */
export const useSharedStyles = makeStyles({
  // Beside the heading of the card, which contains it, where there is room for both.
  share: { [WIDE]: { position: "absolute", top: "20px", insetInlineEnd: "20px" } },
  actions: { display: "flex", flexWrap: "wrap", columnGap: "16px", marginTop: "6px", "& button": { minHeight: "24px" } },
  why: {
    marginTop: "4px !important",
    maxWidth: "68ch",
    overflowWrap: "anywhere",
    "& span": { color: tokens.colorNeutralForeground3 },
  },
  said: { marginTop: "4px !important", maxWidth: "68ch", color: tokens.colorNeutralForeground2 },
  replies: { marginTop: "8px !important", display: "flex", flexDirection: "column", gap: "6px" },
  reply: {
    ...SMALL,
    ...shorthands.padding("2px", 0, "2px", "12px"),
    ...shorthands.borderLeft("3px", "solid", tokens.colorNeutralStroke1),
    maxWidth: "68ch",
    overflowWrap: "anywhere",
    "& b": { fontWeight: 600 },
  },
  filters: { display: "flex", flexWrap: "wrap", gap: "8px 16px", alignItems: "center" },
  lengths: { display: "flex", flexWrap: "wrap", ...shorthands.padding(0), ...shorthands.margin(0), ...shorthands.border("0"), minWidth: 0 },
  length: {
    position: "relative",
    ...shorthands.padding("6px", "12px"),
    ...shorthands.border("1px", "solid", tokens.colorNeutralStroke1),
    marginInlineStart: "-1px",
    cursor: "pointer",
    "& input": { position: "absolute", inset: 0, opacity: 0, margin: 0, width: "100%", height: "100%", cursor: "pointer" },
    ":has(input:checked)": {
      fontWeight: 600,
      color: tokens.colorNeutralForeground1,
      backgroundColor: tokens.colorNeutralBackground3,
      "@media (forced-colors: active)": { backgroundColor: "Highlight", color: "HighlightText" },
    },
    ":has(input:focus-visible)": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px", zIndex: 1 },
  },
  choice: {
    ...shorthands.padding("5px", "8px"),
    ...shorthands.border("1px", "solid", tokens.colorNeutralStrokeAccessible),
    borderRadius: "4px",
    maxWidth: "100%",
    fontFamily: "inherit",
    fontSize: "14px",
    lineHeight: "20px",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  list: { display: "flex", flexDirection: "column", gap: "20px" },
  order: { ...shorthands.margin(0), paddingInlineStart: "24px" },
  form: {
    display: "flex",
    flexDirection: "column",
    gap: "16px",
    overflowWrap: "anywhere",
    "& p": { ...shorthands.margin(0) },
    "& ul": { ...shorthands.margin(0), ...shorthands.padding(0), listStyleType: "none" },
  },
  dialog: { maxWidth: "600px", "@media (max-width: 480px)": { ...shorthands.padding("16px") } },
  file: { maxWidth: "100%", fontFamily: "inherit", fontSize: "14px" },
  error: { color: tokens.colorPaletteRedForeground1 },
  between: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", gap: "8px" },
});
