import type { Result } from "../../vocabulary/result.ts";
import { granted, refused } from "../../vocabulary/result.ts";
import type { Address } from "./address.ts";
import { addressText, decoded, isHostOf, parametersOf, segmentsOf, subdomainOf } from "./address.ts";
import type { Detour } from "./detours.ts";
import { ANYWHERE, DETOURS, PATH_DETOURS } from "./detours.ts";
import { readAddress } from "./read-address.ts";
import type { LinkRefusal } from "./recognised-link.ts";

/** Where an address leads, as far as it says so itself. */
export interface Unwrapped {
  readonly address: Address;
  /** hosts that were only a way to it, in their order */
  readonly detours: readonly string[];
  /** it leads on, and does not say where */
  readonly hidesDestination: boolean;
  /** somebody was asked to sign in on the way */
  readonly asksForLogin: boolean;
}

/** Nobody wraps an address more often; whoever does hides where it leads. */
const MAXIMUM_DETOURS = 5;

/**
 * Follows detours whose target stands in the address, without asking anybody.
 *
 * @returns a refusal when a detour leads to something that cannot be shared
 */
export function unwrapped(first: Address): Result<Unwrapped, LinkRefusal> {
  let address = first;
  let asksForLogin = false;
  const detours: string[] = [];
  for (;;) {
    const step = stepFrom(address);
    if (step === null) return granted({ address, detours, hidesDestination: false, asksForLogin });
    const isLost = step.targets.length === 0 || detours.length === MAXIMUM_DETOURS;
    if (isLost) return granted({ address, detours, hidesDestination: step.hides, asksForLogin });
    const next = firstAddress(step.targets, step.mayBeRelative ? address : null);
    if (next === null) return granted({ address, detours, hidesDestination: step.hides, asksForLogin });
    if (!next.ok) return next;
    detours.push(address.host);
    asksForLogin ||= step.asksForLogin;
    address = next.value;
  }
}

interface Step {
  /** texts that may be the address it leads to */
  readonly targets: readonly string[];
  readonly mayBeRelative: boolean;
  readonly asksForLogin: boolean;
  /** what it is when none of them is an address */
  readonly hides: boolean;
}

function stepFrom(address: Address): Step | null {
  return knownStep(address) ?? pathStep(address) ?? translatedStep(address) ?? ordinaryStep(address);
}

function knownStep(address: Address): Step | null {
  const detour = DETOURS.find(({ host, paths }) => isHostOf(address.host, host) && paths.some((path) => isPath(address.path, path)));
  if (detour === undefined) return null;
  const { mayBeRelative = false, asksForLogin = false, isPageOtherwise = false } = detour;
  return { targets: targetsIn(address, detour), mayBeRelative, asksForLogin, hides: !isPageOtherwise };
}

function isPath(path: string, wanted: string): boolean {
  const [is, wants] = [path.toLowerCase(), wanted.toLowerCase()];
  if (wants.endsWith("*")) return is.startsWith(wants.slice(0, -1));
  return is === wants || is === `${wants}/`;
}

function targetsIn({ query, fragment }: Address, { inParameters, written }: Pick<Detour, "inParameters" | "written">): string[] {
  const parameters = [...parametersOf(query), ...parametersOf(fragment)];
  const values = inParameters.flatMap((name) => parameters.filter((parameter) => parameter.name === name).map(({ value }) => value));
  const filled = values.filter((value) => value !== "");
  if (written === "base64") return filled.flatMap((value) => [fromBase64(value), fromBase64(value.slice(2))]).filter(isWhole);
  return written === "proofpoint-2" ? filled.map(fromProofpoint) : filled;
}

/** Base64 with the signs of addresses; an empty text for what is none. Bing puts two letters in front. */
function fromBase64(text: string): string {
  const plain = text.replaceAll("-", "+").replaceAll("_", "/").replace(/=+$/u, "");
  return /^[A-Za-z0-9+/]+$/u.test(plain) && plain.length % 4 !== 1 ? atob(plain) : "";
}

/** https://www.proofpoint.com writes `%3A` as `-3A` and a slash as an underscore in its second version. */
function fromProofpoint(text: string): string {
  return decoded(text.replaceAll("_", "/").replaceAll(/-(?=[0-9A-F]{2})/gu, "%"));
}

function pathStep(address: Address): Step | null {
  const { host, path, query } = address;
  const text = query === "" ? path : `${path}?${query}`;
  for (const detour of PATH_DETOURS.filter((entry) => isHostOf(host, entry.host))) {
    const groups = detour.pattern.exec(text)?.groups;
    if (groups === undefined) continue;
    const { target = "", secure } = groups;
    // A star stands for a sign that was taken out, so the address is not whole.
    const targets = target.includes("*")
      ? []
      : [isWhole(target) || isEncoded(target) ? target : `http${secure === undefined ? "" : "s"}://${target}`];
    return { targets, mayBeRelative: false, asksForLogin: false, hides: true };
  }
  return null;
}

/** A page translated by Google has its own host with hyphens for dots: `de-wikipedia-org.translate.goog`. */
function translatedStep(address: Address): Step | null {
  const front = subdomainOf(address.host, "translate.goog");
  if (front === null || front === "") return null;
  const host = front
    .split("--")
    .map((part) => part.replaceAll("-", "."))
    .join("-");
  const query = parametersOf(address.query)
    .filter(({ name }) => !name.startsWith("_x_tr_"))
    .map(({ raw }) => raw)
    .join("&");
  return { targets: [addressText({ ...address, host, query })], mayBeRelative: false, asksForLogin: false, hides: false };
}

function ordinaryStep(address: Address): Step | null {
  const inPath = /^(?<page>.*?)\/(?<target>https?(?::|%3A)(?:\/|%2F).+)$/iu.exec(address.path)?.groups;
  const page =
    segmentsOf(inPath?.["page"] ?? address.path)
      .at(-1)
      ?.toLowerCase() ?? "";
  if (!ANYWHERE.pages.has(page)) return null;
  const behind = inPath?.["target"] === undefined ? [] : [`${inPath["target"]}${address.query === "" ? "" : `?${address.query}`}`];
  const targets = [...behind, ...targetsIn(address, ANYWHERE)].filter((target) => isWhole(target) || isEncoded(target));
  return { targets, mayBeRelative: false, asksForLogin: false, hides: false };
}

function isWhole(text: string): boolean {
  return /^https?:\//iu.test(text);
}

function isEncoded(text: string): boolean {
  return /^https?(?:%25)*%3A/iu.test(text);
}

/** The first of the texts that is an address, or the reason why one of them may not be followed; null when none is an address. */
function firstAddress(targets: readonly string[], base: Address | null): Result<Address, LinkRefusal> | null {
  for (const target of targets) {
    const found = readTarget(target, base);
    if (found.ok || found.error.kind === "not-a-web-address" || found.error.kind === "credentials-in-address") return found;
  }
  return null;
}

function readTarget(target: string, base: Address | null): Result<Address, LinkRefusal> {
  let text = target;
  for (let round = 0; round < MAXIMUM_DETOURS && isEncoded(text); round += 1) text = decoded(text);
  // A plus sign in a parameter is a blank, which no address holds.
  if (!text.startsWith("/") || text.startsWith("//")) return readAddress(text.replaceAll(" ", "%20"));
  const page = base === null ? null : addressText(base);
  return page !== null && URL.canParse(text, page) ? readAddress(new URL(text, page).href) : refused({ kind: "no-address" });
}
