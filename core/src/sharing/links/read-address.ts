import { cleanLine } from "../../vocabulary/clean-text.ts";
import type { Result } from "../../vocabulary/result.ts";
import { granted, refused } from "../../vocabulary/result.ts";
import type { Address } from "./address.ts";
import type { LinkRefusal } from "./recognised-link.ts";

/** More than any address that somebody pastes; what is kept of it is shorter. */
const MAXIMUM_TYPED_CHARACTERS = 20_000;

/** Addresses of other sorts that are written without slashes. */
const OTHER_SORTS = /^(?:about|blob|cid|data|filesystem|intent|jar|magnet|mailto|sip|skype|sms|smsto|tel|urn|view-source|xmpp):\S/iu;
const RUNS_CODE = /^(?:javascript|vbscript|livescript):/iu;
/** Pasted behind a beginning that was there already. */
const TWICE = /^(?:https?:\/\/)+(https?):?\/\//iu;
/** Anything else with slashes after its colon. */
const WITH_SLASHES = /^[a-z][a-z0-9+.-]*:\/\//iu;
const WEB = /^https?:/iu;
/** A host that was written without `https://`: words with dots between them, the last of letters alone. */
const BARE = /^(?:[\p{L}\p{N}\p{M}_-]+\.)+(?<top>[\p{L}\p{M}]{2,}|xn--[a-z0-9-]+)\.?(?::\d+)?(?<rest>[/?#]\S*)?$/iu;
/** Inside a text only a host with a dot counts: what follows a blank could belong to it. */
const INSIDE_A_TEXT = /https?:\/\/[^\s<>"“”„«»/]+\.[^\s<>"“”„«»]+/iu;

/** Endings by which a few letters with a dot are an address and not the name of a file. */
const USUAL_ENDINGS: ReadonlySet<string> = new Set(
  (
    "app at au be biz blog br ca cat cc ch cl cloud club cn co com coop cz de dev dk edu ee es eu fi fr fyi gl gov gr help hk hr hu ie il in info " +
    "int io is it jp kr land li live lt lu lv ly media mil museum mx name net news nl no nz online org page pl pt ro rs ru se shop si site sk " +
    "social space studio tech today tools tr tv tw ua uk us video wiki work world xyz za"
  ).split(" "),
);

/**
 * Takes an address out of what somebody typed or pasted: a whole address, one without its beginning (`youtu.be/…`), or the first one inside a
 * text. What it leads to is not looked at here. Never throws.
 */
export function readAddress(text: string): Result<Address, LinkRefusal> {
  if (text.length > MAXIMUM_TYPED_CHARACTERS) return refused({ kind: "too-long", maximumCharacters: MAXIMUM_TYPED_CHARACTERS });
  const line = withoutBrackets(cleanLine(text));
  if (RUNS_CODE.test(line) || OTHER_SORTS.test(line)) return refused({ kind: "not-a-web-address" });
  if (WITH_SLASHES.test(line) && !WEB.test(line)) return refused({ kind: "not-a-web-address" });
  const written = writtenIn(line)?.replace(TWICE, "$1://") ?? null;
  if (written === null || !URL.canParse(written)) return refused({ kind: "no-address" });
  return takenApart(new URL(written));
}

function writtenIn(line: string): string | null {
  const isOneWord = !line.includes(" ");
  if (isOneWord && WEB.test(line)) return line;
  if (isOneWord && line.startsWith("//")) return `https:${line}`;
  if (isOneWord && isBareAddress(line)) return `https://${line}`;
  const inside = INSIDE_A_TEXT.exec(line)?.[0];
  return inside === undefined ? null : withoutTail(inside);
}

function isBareAddress(word: string): boolean {
  const groups = BARE.exec(word)?.groups;
  if (groups === undefined) return false;
  const { top = "", rest } = groups;
  return rest !== undefined || /^www\./iu.test(word) || USUAL_ENDINGS.has(top.toLowerCase());
}

function withoutBrackets(line: string): string {
  const [, ...inside]: readonly (string | undefined)[] =
    /^(?:<(.*)>|"(.*)"|'(.*)'|“(.*)”|„(.*)“|«(.*)»|\((.*)\)|\[(.*)\])$/u.exec(line) ?? [];
  return (inside.find((inner) => inner !== undefined) ?? line).trim();
}

/** Signs at the end belong to the sentence; a bracket does when it was opened there. */
function withoutTail(word: string): string {
  const tail = /[.,;:!?'*_~\])}>]$/u;
  let rest = word;
  while (tail.test(rest)) {
    if (rest.endsWith(")") && rest.includes("(")) return rest;
    rest = rest.slice(0, -1);
  }
  return rest;
}

function takenApart(url: URL): Result<Address, LinkRefusal> {
  const { protocol, port, pathname, search, hash } = url;
  if (protocol !== "http:" && protocol !== "https:") return refused({ kind: "not-a-web-address" });
  if (url.username !== "" || url.password !== "") return refused({ kind: "credentials-in-address" });
  const host = url.hostname.replace(/\.+$/u, "");
  if (host.split(".").includes("")) return refused({ kind: "no-address" });
  // An address that was copied from the source of a page.
  const query = search.slice(1).replaceAll("&amp;", "&");
  return granted({ protocol, host, port, path: pathname, query, fragment: hash.slice(1) });
}
