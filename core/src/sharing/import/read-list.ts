import { recogniseLink } from "../links/recognise-link.ts";
import type { FoundInFile, FoundThing } from "./found-thing.ts";
import { NOTHING_FOUND } from "./found-thing.ts";

/** What stands in front of the entries of a list: points, numbers, boxes, quotes. */
const MARK = /^(?:[-*+•‣▪·>]\s+|\d{1,4}[.)]\s+|\[[ xX]\]\s+)+/u;
/** `[title](address)`, with or without a title of the address in quotes, and what follows it. */
const MARKDOWN = /^!?\[(?<title>[^[\]]*)\]\(<?(?<address>(?:[^\s<>()]|\([^\s<>()]*\))+)>?(?:\s+"[^"]*")?\)(?<behind>.*)$/u;
/** An address in a line, with what stands around it. */
const AROUND = /^(?<front>.*?)<?(?<address>(?:[a-z][a-z0-9+.-]{0,20}:\/\/|javascript:|data:|mailto:)[^\s<>]+)>?(?<behind>.*)$/iu;
/** Inside a line a word without `https://` is an address only when it has more than a host, or begins as hosts do. */
const LIKE_AN_ADDRESS = /^(?:www\.|[^/.]+\.[^/]+\/)/iu;
/** Signs that hold a title, an address and a line together. */
const BETWEEN: ReadonlySet<string> = new Set(" :;,|–—-");
/** Longer lines hold no entry that somebody wrote by hand. */
const MAXIMUM_LINE_CHARACTERS = 4_000;
/** More lines than are ever shown, read or not read; every one of them is looked at as an address. */
const MAXIMUM_LINES = 500;
const MAXIMUM_CELLS = 8;

/**
 * Reads addresses as people paste them, one in a line: alone; with a title in front of it or behind it; as `[title](address)`; as cells with
 * tabs between them. What follows an address that has its title already, or ends as a sentence does, is the line why it helped.
 */
export function readList(text: string): FoundInFile {
  const lines = text
    .split(/\r\n?|\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .slice(0, MAXIMUM_LINES);
  const read = lines.map((line) => ({ line, thing: readLine(line) }));
  return {
    things: read.flatMap(({ thing }, index) => (thing === null ? [] : [{ ...NOTHING_FOUND, ...thing, name: `#${String(index)}` }])),
    collections: [],
    others: read.flatMap(({ line, thing }) => (thing === null ? [line] : [])),
  };
}

type Line = Pick<FoundThing, "title" | "address" | "why">;

function readLine(line: string): Line | null {
  if (line.length > MAXIMUM_LINE_CHARACTERS) return null;
  return (line.includes("\t") ? readCells(line) : null) ?? readWritten(line.replace(MARK, ""));
}

function readCells(line: string): Line | null {
  const cells = line
    .split("\t")
    .map((cell) => cell.trim())
    .filter((cell) => cell !== "")
    .slice(0, MAXIMUM_CELLS);
  const address = cells.find((cell) => !/\s/u.test(cell) && (AROUND.test(cell) || recogniseLink(cell).ok));
  if (address === undefined) return null;
  const [title = "", ...why] = cells.filter((cell) => cell !== address);
  return { title, address, why: why.join(" ") };
}

function readWritten(line: string): Line | null {
  const markdown = MARKDOWN.exec(line)?.groups;
  if (markdown !== undefined) return apart({ front: markdown["title"], address: markdown["address"], behind: markdown["behind"] });
  const around = AROUND.exec(line)?.groups;
  if (around !== undefined) return apart(around);
  const words = line.split(/\s+/u);
  const like = words.findIndex((word) => LIKE_AN_ADDRESS.test(word));
  const at = [0, like].find((index) => recogniseLink(words[index] ?? "").ok);
  return at === undefined
    ? null
    : apart({ front: words.slice(0, at).join(" "), address: words[at], behind: words.slice(at + 1).join(" ") });
}

interface Parts {
  readonly front?: string | undefined;
  readonly address?: string | undefined;
  readonly behind?: string | undefined;
}

function apart({ front = "", address = "", behind = "" }: Parts): Line {
  const title = withoutEdges(front);
  const words = withoutEdges(behind);
  const isWhy = title !== "" || /[.。…]$/u.test(words);
  return isWhy ? { title, address, why: words } : { title: words, address, why: "" };
}

function withoutEdges(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && BETWEEN.has(text.charAt(start))) start += 1;
  while (end > start && BETWEEN.has(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}
