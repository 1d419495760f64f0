import type { Address } from "./address.ts";
import { addressText } from "./address.ts";
import { alphabetsIn, belongTogether } from "./alphabets.ts";
import { PROVIDERS } from "./providers.ts";
import { hostInLetters } from "./punycode.ts";
import type { LookAlike } from "./recognised-link.ts";
import { atAGlance, inLatinLetters, isMisspelt, readsAsLatin, withSameLetters } from "./similar-letters.ts";

/** Hosts that others like to be taken for: those of the platforms, and where people sign in. */
const WELL_KNOWN: readonly string[] = [
  ...PROVIDERS.flatMap(({ hosts }) => hosts.map((host) => host.replace(".*", ".com"))),
  ...["google.com", "microsoft.com", "microsoftonline.com", "office.com", "sharepoint.com", "apple.com", "icloud.com", "amazon.com"],
  ...[
    "atlassian.com",
    "atlassian.net",
    "instagram.com",
    "whatsapp.com",
    "paypal.com",
    "dropbox.com",
    "netflix.com",
    "slack.com",
    "zoom.us",
  ],
];

/** Endings under which a word of letters that read as Latin is an ordinary word of the country. */
const AT_HOME: Readonly<Record<string, readonly string[]>> = {
  Cyrl: ["ru", "su", "ua", "by", "bg", "rs", "mk", "kz", "kg", "tj", "mn", "eu"],
  Grek: ["gr", "cy", "eu"],
  Armn: ["am", "eu"],
};

/** Signs that look like a slash; two letters of Japanese and Chinese do so between Latin ones. */
const FALSE_SLASH = /[\u2044\u2215\u2571\u29F8]|(?<=[a-z0-9])[\u3033\u30CE\u4E3F\u2F03](?=[a-z0-9])/u;

type Finding = Omit<LookAlike, "instead">;

/** Looks whether a host only reads like another one; null for an honest host. */
export function lookAlikeOf(address: Address): LookAlike | null {
  const labels = hostInLetters(address.host).split(".");
  const found = behindFalseSlash(labels) ?? oddLetters(labels) ?? likeWellKnown(labels) ?? nameInside(labels);
  if (found === null) return null;
  const { looksLike } = found;
  return { ...found, instead: looksLike === null ? null : addressText({ ...address, host: withFront(looksLike, labels), port: "" }) };
}

/** The parts in front of a host stay, where they are plain and the host itself is what was imitated. */
function withFront(looksLike: string, labels: readonly string[]): string {
  const front = labels.slice(0, -looksLike.split(".").length).join(".");
  return front === "www" || front === "m" ? `${front}.${looksLike}` : looksLike;
}

function behindFalseSlash(labels: readonly string[]): Finding | null {
  const host = labels.join(".");
  const end = host.search(FALSE_SLASH);
  if (end === -1) return null;
  return { looksLike: plainHost([host.slice(0, end)]), because: "false-slash", alphabets: [] };
}

function withoutWww(host: string): string {
  return host.replace(/^www\./u, "");
}

/** Letters of several alphabets in one word, or a word of another alphabet that reads as a Latin one. */
function oddLetters(labels: readonly string[]): Finding | null {
  const mixed = labels.map(alphabetsIn).find((alphabets) => !belongTogether(alphabets));
  const disguised = mixed === undefined ? labels.find((label) => isDisguised(label, labels.at(-1) ?? "")) : undefined;
  if (mixed === undefined && disguised === undefined) return null;
  const latin = labels.map(inLatinLetters);
  return {
    looksLike: knownAs(latin) ?? knownInside(latin) ?? plainHost(labels.map(withSameLetters)),
    because: mixed === undefined ? "other-alphabet" : "mixed-alphabets",
    alphabets: mixed === undefined ? alphabetsIn(disguised ?? "") : mixed.filter((code) => code !== "Latn"),
  };
}

function isDisguised(label: string, top: string): boolean {
  const [alphabet = "Latn"] = alphabetsIn(label);
  if (alphabet === "Latn" || !readsAsLatin(label)) return false;
  return !(AT_HOME[alphabet] ?? []).includes(top) && !alphabetsIn(top).includes(alphabet);
}

function knownAs(labels: readonly string[]): string | null {
  return WELL_KNOWN.find((known) => `.${labels.join(".")}`.endsWith(`.${known}`)) ?? null;
}

function plainHost(labels: readonly string[]): string | null {
  const host = withoutWww(labels.join("."));
  return /^[a-z0-9.-]+$/u.test(host) ? host : null;
}

/** A host that is a well-known one but for similar letters, marks, or its spelling. */
function likeWellKnown(labels: readonly string[]): Finding | null {
  if (knownAs(labels) !== null) return null;
  for (const known of WELL_KNOWN) {
    const [name = "", ...ending] = known.split(".");
    const own = labels.slice(-ending.length - 1);
    const [ownName = "", ...ownEnding] = own;
    const [hasEnding, latin] = [ownEnding.join(".") === ending.join("."), inLatinLetters(ownName)];
    const alphabets = alphabetsIn(ownName).filter((code) => code !== "Latn");
    if (hasEnding && atAGlance(latin) === atAGlance(name)) {
      return { looksLike: known, because: latin === ownName ? "similar-letters" : "unusual-letters", alphabets };
    }
    const isWritten = isMisspelt(latin, name) || latin === `www${name}` || latin === `www-${name}`;
    if ((hasEnding && isWritten) || isFalseEnding(own.join("."), known)) {
      return { looksLike: known, because: "misspelt", alphabets };
    }
  }
  return null;
}

/** Endings that are one letter away from `com`: some are no endings at all, some are those of countries. */
const NO_ENDINGS = ["c0m", "corn", "comm", "cpm"];
const NEAR_ENDINGS = ["cm", "om", "co", "cam", "con"];

function isFalseEnding(host: string, known: string): boolean {
  const name = /^(.+)\.com$/u.exec(known)?.[1];
  if (name === undefined) return false;
  return [...NO_ENDINGS, ...(name.length < 7 ? [] : NEAR_ENDINGS)].some((ending) => host === `${name}.${ending}`);
}

/** What stands beside a well-known name where somebody wants passwords. */
const BAIT: ReadonlySet<string> = new Set(
  "account accounts auth billing login logon password secure security signin support update verification verify".split(" "),
);

/** `youtube.com.example.org`, `youtube-com.example.org`, `youtube-login.com`: what counts is the end, and people read the beginning. */
function nameInside(labels: readonly string[]): Finding | null {
  const known = knownInside(labels);
  return known === null ? null : { looksLike: known, because: "name-inside", alphabets: [] };
}

function knownInside(labels: readonly string[]): string | null {
  return WELL_KNOWN.find((host) => isInside(host, labels)) ?? null;
}

function isInside(known: string, labels: readonly string[]): boolean {
  const [front, top = ""] = [labels.slice(0, -1).join("."), labels.at(-1)];
  const isPart = `.${front}.`.includes(`.${known}.`) || `.${front}.`.includes(`.${known}-`);
  // The name under the ending of a country may well belong to the same people.
  if (isPart) return !(front.endsWith(known) && /^[a-z]{2}$/u.test(top));
  const hyphened = known.replaceAll(".", "-");
  if (labels.slice(0, -2).some((label) => label === hyphened || label === `www-${hyphened}`)) return true;
  const [name = ""] = known.split(".");
  const words = labels.at(-2)?.split("-") ?? [];
  return name.length > 5 && words.includes(name) && words.some((word) => BAIT.has(word));
}
