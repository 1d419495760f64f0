/** The colours of a site's theme that are used; SharePoint gives each of them as CSS, or not at all. */
export interface SiteTheme {
  readonly isInverted?: boolean | undefined;
  readonly semanticColors?: Readonly<Partial<Record<SemanticColor, string>>> | undefined;
  readonly palette?: Readonly<Partial<Record<PaletteColor, string>>> | undefined;
}

type SemanticColor = "bodyBackground" | "bodyText" | "bodySubtext" | "link" | "linkHovered" | "bodyDivider";
type PaletteColor = "themePrimary" | "themeDarkAlt" | "themeDark" | "white";

/** The names by which Fluent UI 9 knows the same colours. */
type Tokens = Readonly<Record<string, string>>;

/**
 * What the site's theme says, in the words of Fluent UI 9. Everything it does not say comes from Fluent's own light or dark theme.
 *
 * @returns only tokens that the theme has a colour for
 */
export function tokensOfSite({ isInverted = false, semanticColors = {}, palette = {} }: SiteTheme): Tokens {
  const wanted: Readonly<Record<string, string | undefined>> = {
    colorNeutralBackground1: semanticColors.bodyBackground,
    colorNeutralForeground1: semanticColors.bodyText,
    // On a background of the site's own, Fluent's greys might not be readable.
    colorNeutralForeground2: isInverted ? semanticColors.bodySubtext : undefined,
    colorNeutralForeground3: semanticColors.bodySubtext,
    colorNeutralStroke2: semanticColors.bodyDivider,
    colorBrandForegroundLink: semanticColors.link,
    colorBrandForegroundLinkHover: semanticColors.linkHovered ?? semanticColors.link,
    colorBrandForegroundLinkPressed: semanticColors.linkHovered ?? semanticColors.link,
    colorBrandBackground: palette.themePrimary,
    colorBrandBackgroundHover: palette.themeDarkAlt,
    colorBrandBackgroundPressed: palette.themeDark,
    colorCompoundBrandStroke: palette.themePrimary,
    colorCompoundBrandForeground1: palette.themePrimary,
    colorCompoundBrandBackground: palette.themePrimary,
    colorNeutralForegroundOnBrand: palette.white,
  };
  return Object.fromEntries(Object.entries(wanted).flatMap(([token, colour]) => (isColour(colour) ? [[token, colour]] : [])));
}

/** A theme is content of the site; only what is plainly a colour reaches the page's styles. */
function isColour(value: string | undefined): value is string {
  return value !== undefined && /^(?:#[0-9a-f]{3,8}|(?:rgb|hsl)a?\([\d.,%\s/]+\)|[a-z]+)$/iu.test(value);
}
