import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

const THEMES = ["light", "dark", "light-increased-contrast", "dark-increased-contrast", "spacing", "typography", "shape", "motion"];

/** The stylesheet of design tokens that the real host puts into an app's frame when theming is enabled. */
export async function loadTokenCss(): Promise<string> {
  const folder = `${require.resolve("@atlaskit/tokens/package.json").replace(/package\.json$/u, "")}dist/esm/artifacts/themes/`;
  const sheets = await Promise.all(
    THEMES.map(async (name) => {
      // The files are ES modules without a package type, so they are read as text and run as modules.
      const source = encodeURIComponent(readFileSync(`${folder}atlassian-${name}.js`, "utf8"));
      const module = (await import(`data:text/javascript,${source}`)) as { readonly default: string };
      return module.default;
    }),
  );
  return sheets.join("\n");
}
