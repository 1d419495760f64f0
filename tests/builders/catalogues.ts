import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { MessageKey, Words } from "../../forge-app/ui/src/messages/catalogues.ts";

const folder = fileURLToPath(new URL("../../forge-app/ui/src/messages/", import.meta.url));

type Catalogue = Readonly<Record<MessageKey, string>>;

/** Which catalogues the app loads; those of areas that no surface says anything of yet are not among them. */
const loaded = readFileSync(`${folder}catalogues.ts`, "utf8");

/** The catalogues of the app in one language, by area; `first` is the one that every surface loads. */
export function cataloguesOf(language: "de" | "en"): ReadonlyMap<string, Words> {
  const files = readdirSync(folder).filter((name) => name.endsWith(`${language}.json`) && loaded.includes(`"./${name}"`));
  return new Map(
    files.map((name) => [
      name === `${language}.json` ? "first" : name.slice(0, -`.${language}.json`.length),
      JSON.parse(readFileSync(folder + name, "utf8")) as Words,
    ]),
  );
}

/** Everything the app says in one language. */
export function allWordsOf(language: "de" | "en"): Catalogue {
  return Object.assign({}, ...cataloguesOf(language).values()) as Catalogue;
}
