import type { PlayWish, Section } from "./play-wish.ts";

/** A theme as SharePoint gives it to web parts: the colours of the section they stand in. */
export interface SiteTheme {
  readonly isInverted: boolean;
  readonly palette: Readonly<Record<string, string>>;
  readonly semanticColors: Readonly<Record<string, string>>;
}

interface Colours {
  readonly background: string;
  readonly text: string;
  readonly quiet: string;
  readonly link: string;
  readonly linkHovered: string;
  readonly line: string;
}

const BRAND = { themePrimary: "#0f6cbd", themeDarkAlt: "#115ea3", themeDark: "#0f548c", themeLighter: "#ebf3fc", white: "#ffffff" };
const BRAND_ON_DARK = { themePrimary: "#115ea3", themeDarkAlt: "#0f6cbd", themeDark: "#0f548c", themeLighter: "#082338", white: "#ffffff" };
const BRAND_IN_CONTRAST = {
  themePrimary: "#0a3f8f",
  themeDarkAlt: "#072e69",
  themeDark: "#051f47",
  themeLighter: "#ffffff",
  white: "#ffffff",
};

const LIGHT: Colours = {
  background: "#ffffff",
  text: "#242424",
  quiet: "#616161",
  link: "#115ea3",
  linkHovered: "#0f548c",
  line: "#e0e0e0",
};
const DARK: Colours = {
  background: "#292929",
  text: "#ffffff",
  quiet: "#d6d6d6",
  link: "#479ef5",
  linkHovered: "#62abf5",
  line: "#525252",
};
const CONTRAST: Colours = {
  background: "#ffffff",
  text: "#000000",
  quiet: "#1c1c1f",
  link: "#0a3f8f",
  linkHovered: "#072e69",
  line: "#55585f",
};

/** What a section's background changes of the look of the page. */
const SECTION_COLOURS: Readonly<Record<PlayWish["look"], Readonly<Record<Section, Colours>>>> = {
  light: {
    plain: LIGHT,
    soft: { ...LIGHT, background: "#ebf3fc" },
    strong: { ...DARK, background: "#0f548c", quiet: "#ffffff", link: "#ffffff", linkHovered: "#ffffff", line: "#b4d6fa" },
  },
  dark: {
    plain: DARK,
    soft: { ...DARK, background: "#1f1f1f" },
    strong: { ...DARK, background: "#0c3b5e", link: "#96c6fa", linkHovered: "#b4d6fa" },
  },
  contrast: { plain: CONTRAST, soft: CONTRAST, strong: CONTRAST },
};

const PALETTES = { light: BRAND, dark: BRAND_ON_DARK, contrast: BRAND_IN_CONTRAST };

/** The theme that SharePoint hands to a web part in a section of the page. */
export function themeOf(look: PlayWish["look"], section: Section): SiteTheme {
  const { background, text, quiet, link, linkHovered, line } = SECTION_COLOURS[look][section];
  return {
    isInverted: look === "dark" || (look === "light" && section === "strong"),
    palette: PALETTES[look],
    semanticColors: {
      ...{ bodyBackground: background, bodyStandoutBackground: background, bodyText: text, bodySubtext: quiet, bodyDivider: line },
      ...{ link, linkHovered, actionLink: link, actionLinkHovered: linkHovered },
    },
  };
}
