import { invalidQuery } from "./sharepoint-error.ts";

/** One step of an address, such as `lists` with `getByTitle('Offers')`, or `currentuser`. */
export interface Step {
  /** in lower case: SharePoint reads addresses without regard to it */
  readonly name: string;
  /** which one of several: by what, and its value; null for a step that is one thing */
  readonly selector: { readonly by: string; readonly value: string } | null;
}

/** Functions that only say which one of the step before them is meant. */
const SELECTORS = new Set(["getbytitle", "getbyid", "getbyemail", "getbyloginname", "getbyinternalnameortitle", "getbyname"]);

/**
 * Reads an address behind `_api/`: `web/lists(guid'…')/items(3)` and `web/lists/getById('…')/items/getById(3)` give the same steps.
 *
 * @param path decoded
 * @param aliases the query, in which `@v='…'` stands for a value of the address
 * @throws SharePointError 400 for what is no address
 */
export function parseApiPath(path: string, aliases: URLSearchParams): readonly Step[] {
  const steps: Step[] = [];
  for (const part of partsOf(path)) {
    const [, name = "", given] = /^([\w$.]+)(?:\((.*)\))?$/su.exec(part) ?? [];
    if (name === "") throw invalidQuery(`The expression "${path}" is not valid.`);
    const value = given === undefined || given === "" ? null : literalOf(given, aliases);
    const last = steps.at(-1);
    if (value !== null && last !== undefined && SELECTORS.has(name.toLowerCase())) {
      steps[steps.length - 1] = { name: last.name, selector: { by: name.toLowerCase().slice("getby".length), value } };
    } else {
      steps.push({ name: name.toLowerCase(), selector: value === null ? null : { by: "key", value } });
    }
  }
  return steps;
}

/** A slash divides only outside of quotes. */
function partsOf(path: string): readonly string[] {
  return path.match(/(?:'(?:[^']|'')*'|[^'/])+/gu) ?? [];
}

/** `'text'`, `guid'…'`, a number, or `@name` for a value that stands in the query; the name of a parameter may stand before it. */
function literalOf(given: string, aliases: URLSearchParams): string {
  const text = given.replace(/^[a-z]+=/iu, "");
  const [, quoted] = /^(?:guid)?'((?:[^']|'')*)'$/su.exec(text) ?? [];
  if (quoted !== undefined) return quoted.replaceAll("''", "'");
  if (/^@\w+$/u.test(text) && aliases.has(text)) return literalOf(aliases.get(text) ?? "", new URLSearchParams());
  return text;
}
