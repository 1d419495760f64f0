/** An address taken apart. Names and passwords have no place in it. */
export interface Address {
  readonly protocol: "http:" | "https:";
  /** lower case, in ASCII, without a dot at its end */
  readonly host: string;
  /** empty for the usual one */
  readonly port: string;
  /** begins with a slash */
  readonly path: string;
  /** without its question mark */
  readonly query: string;
  /** without its sign */
  readonly fragment: string;
}

export function addressText({ protocol, host, port, path, query, fragment }: Address): string {
  const search = query === "" ? "" : `?${query}`;
  const hash = fragment === "" ? "" : `#${fragment}`;
  return `${protocol}//${host}${port === "" ? "" : `:${port}`}${path}${search}${hash}`;
}

/** Percent-decoded: UTF-8, or the older Latin-1 of `M%FCnchen`; as it is when neither makes a text. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return fromLatin1(text);
    throw error;
  }
}

function fromLatin1(text: string): string {
  const letters = text.replaceAll(/%([c-f][0-9a-f]|2[0-9a-f])/giu, (_sign, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return letters.includes("%") ? text : letters;
}

/** The parts of a path between its slashes, decoded, without empty ones. A slash that was written as `%2F` stays that. */
export function segmentsOf(path: string): string[] {
  return path
    .split("/")
    .filter((segment) => segment !== "")
    .map((segment) => decoded(segment).replaceAll("/", "%2F"));
}

/** One part of a query. */
export interface Parameter {
  /** as it stands in the address */
  readonly raw: string;
  /** decoded, lower case */
  readonly name: string;
  /** decoded */
  readonly value: string;
}

export function parametersOf(query: string): Parameter[] {
  return query
    .split("&")
    .filter((raw) => raw !== "")
    .map((raw) => {
      const [name = "", ...value] = raw.replaceAll("+", " ").split("=");
      return { raw, name: decoded(name).toLowerCase(), value: decoded(value.join("=")).trim() };
    });
}

/** The first value that is not empty, of the first of the names that has one. */
export function parameterAt(parameters: readonly Parameter[], names: readonly string[]): string | null {
  for (const name of names) {
    const found = parameters.find((parameter) => parameter.name === name && parameter.value !== "");
    if (found !== undefined) return found.value;
  }
  return null;
}

const COUNTRY_SUFFIX = /^(?:com|[a-z]{2}|(?:co|com)\.[a-z]{2})$/u;

/**
 * Whether a host is this one, or one below it. `google.*` stands for a name under every country's ending.
 *
 * @param wanted such as `youtube.com`, `google.*`
 */
export function isHostOf(host: string, wanted: string): boolean {
  return subdomainOf(host, wanted) !== null;
}

/** What stands before the wanted host: empty for itself; null for another host. */
export function subdomainOf(host: string, wanted: string): string | null {
  if (!wanted.endsWith(".*")) {
    if (host === wanted) return "";
    return host.endsWith(`.${wanted}`) ? host.slice(0, -wanted.length - 1) : null;
  }
  const name = wanted.slice(0, -1);
  const at = `.${host}`.lastIndexOf(`.${name}`);
  return at !== -1 && COUNTRY_SUFFIX.test(host.slice(at + name.length)) ? host.slice(0, Math.max(0, at - 1)) : null;
}
