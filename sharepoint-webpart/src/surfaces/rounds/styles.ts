import { makeStyles, shorthands, tokens } from "@fluentui/react-components";

const NARROW = "@container (max-width: 560px)";

/** What only forming circles looks like; everything else is as on every surface. */
export const useRoundStyles = makeStyles({
  hours: {
    width: "100%",
    maxWidth: "520px",
    tableLayout: "fixed",
    borderSpacing: "4px",
    [NARROW]: { borderSpacing: "2px" },
    "& th": {
      ...shorthands.padding(0),
      fontSize: "12px",
      fontWeight: 400,
      textAlign: "center",
      color: tokens.colorNeutralForeground3,
      overflowWrap: "normal",
    },
    "& td": { ...shorthands.padding(0) },
    "& label": {
      display: "grid",
      placeItems: "center",
      minHeight: "32px",
      borderRadius: "6px",
      ...shorthands.border("1px", "solid", tokens.colorNeutralStrokeAccessible),
      cursor: "pointer",
    },
    "& label:has(:checked)": {
      ...shorthands.borderColor(tokens.colorBrandStroke1),
      backgroundColor: tokens.colorNeutralBackground3,
    },
  },
  error: { color: tokens.colorPaletteRedForeground1 },
  chips: { display: "flex", flexWrap: "wrap", gap: "8px", overflowWrap: "anywhere" },
  chip: {
    display: "flex",
    alignItems: "center",
    gap: "4px",
    ...shorthands.padding("2px", "4px", "2px", "10px"),
    borderRadius: "16px",
    ...shorthands.border("1px", "solid", tokens.colorNeutralStroke1),
  },
  narrow: { width: "100%", minWidth: 0 },
  adding: { display: "flex", gap: "8px", "& > :first-child": { flexGrow: 1, minWidth: 0 } },
  person: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "4px 8px" },
  file: { maxWidth: "100%", fontFamily: "inherit", fontSize: "14px" },
  progress: { width: "100%", maxWidth: "320px" },
});
