import { tokens } from "@fluentui/react-components";
import * as React from "react";
import { useStyles } from "./styles.ts";

/** Tints of the theme, without meaning; they are mixed with the background until they are pale. */
const TINTS = [
  tokens.colorPaletteBlueBackground2,
  tokens.colorPaletteTealBackground2,
  tokens.colorPaletteSeafoamBackground2,
  tokens.colorPaletteLavenderBackground2,
  tokens.colorPaletteMarigoldBackground2,
  tokens.colorPalettePinkBackground2,
] as const;
/** A person's letters in a circle; the name is always written beside it. */
export function Initials({ id, name }: { readonly id: string; readonly name: string }): JSX.Element {
  const backgroundColor = `color-mix(in srgb, ${TINTS[tintOf(id)] ?? ""} 35%, ${tokens.colorNeutralBackground1})`;
  return (
    <span className={useStyles().initials} style={{ backgroundColor }} aria-hidden="true">
      {initialsOf(name)}
    </span>
  );
}

function initialsOf(name: string): string {
  const words = name.split(/\s+/u).filter((word) => /^\p{L}/u.test(word));
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => /./u.exec(word ?? "")?.[0] ?? "");
  return letters.join("").toUpperCase();
}

/** Always the same for the same account. */
function tintOf(id: string): number {
  let sum = 0;
  for (const character of id) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 9_973;
  return sum % TINTS.length;
}

/** The first part of a name, as it stands on a button. */
export function firstNameOf(name: string): string {
  return name.split(" ")[0] ?? name;
}
