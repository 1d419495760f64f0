import type { Address, Parameter } from "./address.ts";
import { isHostOf, parameterAt, parametersOf, segmentsOf, subdomainOf } from "./address.ts";
import type { Provider } from "./provider.ts";
import type { LinkShape } from "./recognised-link.ts";

/** What a pattern found in an address. */
export interface Matched {
  readonly shape: LinkShape;
  /** by the names of the pattern, decoded */
  readonly parts: Readonly<Record<string, string>>;
  readonly title: string | null;
}

/** Names whose parts have a form of their own. */
const FORMS: Readonly<Record<string, string>> = {
  number: "\\d+",
  digits: "\\d{9,20}",
  year: "(?:19|20)\\d\\d",
  month: "(?:0?[1-9]|1[0-2])",
  day: "(?:0?[1-9]|[12]\\d|3[01])",
  snowflake: "\\d{1,20}",
  activity: "\\d{10,20}",
  hex: "[0-9a-f]{16,64}",
  language: "[a-z]{2,3}(?:-[a-z0-9]+)*",
  handle: "[\\p{L}\\p{M}\\p{N}_.:-]+",
  site: "[a-z0-9-]+",
  /** a short code of letters and digits at the end of an address */
  code: "(?=[a-z]*\\d)(?=\\d*[a-z])[a-z0-9]{4,8}",
};

/** Finds the first pattern of a provider that an address fits; null when none does. */
export function matchShape(address: Address, provider: Provider): Matched | null {
  const route = routeOf(address);
  const path = pathOf(route, provider);
  const parameters = parametersOf(route.query);
  for (const [pattern, shape, title = null] of provider.shapes) {
    const parts = partsIn(pattern, { address, path, parameters, provider });
    if (parts !== null) return { shape, parts, title };
  }
  return null;
}

/** Some platforms once put path and parameters behind `#!`, or `#`. */
function routeOf({ path, query, fragment }: Address): Pick<Address, "path" | "query"> {
  const route = path === "/" ? /^!?(\/[^?]*)(?:\?(.*))?$/u.exec(fragment) : null;
  return route === null ? { path, query } : { path: route[1] ?? path, query: [query, route[2] ?? ""].join("&") };
}

function pathOf({ path }: Pick<Address, "path">, { without = [] }: Provider): string {
  const segments = segmentsOf(path);
  const from = without.includes(segments[0]?.toLowerCase() ?? "") ? 1 : 0;
  return `/${segments.slice(from).join("/")}`;
}

interface Looking {
  readonly address: Address;
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly provider: Provider;
}

function partsIn(pattern: string, { address, path, parameters, provider }: Looking): Readonly<Record<string, string>> | null {
  const [place = "", ...wanted] = pattern.split(/[?&]/u);
  const slash = /^[/(]/u.test(place) ? 0 : place.indexOf("/");
  const host = slash === 0 ? usualParts(address.host, provider) : partsOf(place.slice(0, slash), hostOf(address.host));
  const ofPath = host === null ? null : partsOf(place.slice(slash), path);
  if (host === null || ofPath === null) return null;
  const parts = { ...host, ...ofPath };
  for (const parameter of wanted) {
    const [name = "", value = ""] = parameter.split("=");
    const given = parameterAt(parameters, [name]);
    const found = given === null ? null : partsOf(value, given);
    if (found === null) return null;
    Object.assign(parts, found);
  }
  return parts;
}

function hostOf(host: string): string {
  return host.startsWith("www.") ? host.slice("www.".length) : host;
}

/** The usual names in front of a host, those for small screens, and those of languages and countries. */
const USUAL_SUBDOMAIN = /^(?:(?:www|m|mobile|touch|mbasic|web|amp|[a-z]{2}(?:-[a-z]{2})?)(?:\.|$))*$/u;

function usualParts(host: string, { hosts, subdomains = [] }: Provider): Readonly<Record<string, string>> | null {
  if (hosts.length === 0) return {};
  const front = hosts.map((own) => subdomainOf(host, own)).find((subdomain) => subdomain !== null);
  if (front === undefined) return null;
  return subdomains === "any" || USUAL_SUBDOMAIN.test(front) || subdomains.includes(front) ? {} : null;
}

function partsOf(pattern: string, text: string): Readonly<Record<string, string>> | null {
  const groups = new RegExp(`^${sourceOf(pattern)}$`, "iu").exec(text)?.groups;
  return groups === undefined
    ? null
    : Object.fromEntries(Object.entries<string | undefined>(groups).flatMap(([name, part]) => (part === undefined ? [] : [[name, part]])));
}

/** A pattern as a regular expression. An empty group makes `groups` be there when nothing is named. */
function sourceOf(pattern: string): string {
  const source = pattern.replaceAll(
    /<(\w+)(\*?)>|\{([^}]*)\}|\*|[()]|[.+^$|[\]\\?]/gu,
    (sign, name?: string, all?: string, words?: string) => {
      if (name !== undefined) return `(?<${name}>${all === "*" ? ".+" : (FORMS[name] ?? "[^/]+?")})`;
      if (words !== undefined) return `(?:${words.replaceAll(".", "\\.").replaceAll(",", "|")})`;
      if (sign === "*") return ".*";
      if (sign === "(") return "(?:";
      return sign === ")" ? ")?" : `\\${sign}`;
    },
  );
  return `(?<nothing>)${source}`;
}

/** The provider that a host belongs to; null for any other host. */
export function providerOf(host: string, providers: readonly Provider[]): Provider | null {
  return providers.find(({ hosts }) => hosts.some((own) => isHostOf(host, own))) ?? null;
}
