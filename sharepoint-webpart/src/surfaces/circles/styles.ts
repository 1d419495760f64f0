import { makeStyles, shorthands, tokens } from "@fluentui/react-components";

const HALF = "@container (min-width: 460px)";
const WIDE = "@container (min-width: 700px)";
const SMALL = { fontSize: "12px", lineHeight: "16px" } as const;

/** What only circles look like; everything else is as on every surface. */
export const useCircleStyles = makeStyles({
  // Beside the heading of the card, which contains it, where there is room for both.
  propose: { [WIDE]: { position: "absolute", top: "20px", insetInlineEnd: "20px" } },
  list: { display: "flex", flexDirection: "column", gap: "16px" },
  circle: {
    display: "flex",
    flexDirection: "column",
    gap: "12px",
    ...shorthands.padding("16px"),
    borderRadius: "8px",
    ...shorthands.border("1px", "solid", tokens.colorNeutralStroke2),
    overflowWrap: "anywhere",
  },
  top: { display: "flex", justifyContent: "space-between", alignItems: "flex-start", gap: "12px" },
  open: { fontWeight: 600, textAlign: "start" },
  state: {
    flexShrink: 0,
    ...SMALL,
    ...shorthands.padding("2px", "8px"),
    borderRadius: "4px",
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground2,
    "@media (forced-colors: active)": { ...shorthands.border("1px", "solid", "CanvasText") },
  },
  seats: { display: "flex", flexWrap: "wrap", gap: "8px 20px" },
  seatsBelow: { display: "flex", flexDirection: "column", gap: "10px" },
  seat: {
    display: "flex",
    alignItems: "center",
    gap: "8px",
    minWidth: 0,
    "& > [aria-hidden]": { flexShrink: 0, width: "24px", height: "24px", fontSize: "10px", boxSizing: "border-box" },
  },
  free: { borderRadius: "50%", ...shorthands.border("1px", "dashed", tokens.colorNeutralStrokeAccessible) },
  quiet: { color: tokens.colorNeutralForeground3 },
  columns: {
    display: "grid",
    gap: "24px 32px",
    overflowWrap: "anywhere",
    [WIDE]: { gridTemplateColumns: "minmax(0, 2fr) minmax(0, 1fr)" },
  },
  heading: { fontSize: "20px !important", lineHeight: "24px !important", overflowWrap: "anywhere" },
  meeting: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", gap: "12px 24px" },
  agenda: {
    ...shorthands.margin(0),
    ...shorthands.padding(0),
    listStyleType: "none",
    display: "flex",
    flexDirection: "column",
    gap: "8px",
  },
  step: { display: "grid", gridTemplateColumns: "56px minmax(0, 1fr)", gap: "8px" },
  memory: { whiteSpace: "pre-line", maxWidth: "68ch", color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  note: {
    ...shorthands.padding("12px", "14px"),
    borderRadius: "8px",
    backgroundColor: tokens.colorNeutralBackground3,
    "@media (forced-colors: active)": { ...shorthands.border("1px", "solid", "CanvasText") },
  },
  fields: {
    display: "grid",
    gap: "16px",
    [HALF]: { gridTemplateColumns: "1fr 1fr" },
    "& > *, & > * > *": { minWidth: 0 },
    "& select": { width: "100%" },
  },
  days: { display: "flex", flexWrap: "wrap", columnGap: "8px" },
});
