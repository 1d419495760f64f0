import { wordsOfMarkup } from "../../vocabulary/markup.ts";
import type { FoundInFile, FoundThing } from "./found-thing.ts";
import { NOTHING_FOUND } from "./found-thing.ts";

/** Beginnings and ends of folders, and links. */
const PIECES = /<h3(?<marks>[^<>]*)>(?<folder>[^<]*)|(?<end><\/dl>)|<a\s(?<attributes>[^<>]*)>(?<title>[^<]*)/giu;

/** Folders that every browser has, such as its toolbar: they say nothing about what is in them. */
const OF_THE_BROWSER = /_FOLDER="true"/iu;

/** Whether a text is the file that browsers write of their bookmarks. */
export function isBookmarks(text: string): boolean {
  return /^\s*<!DOCTYPE NETSCAPE-Bookmark-file-1>/iu.test(text);
}

/**
 * Reads the bookmarks of a browser (https://learn.microsoft.com/previous-versions/windows/internet-explorer/ie-developer/platform-apis/aa753582(v=vs.85)):
 * the folders that one stands in are its topics.
 */
export function readBookmarks(text: string): FoundInFile {
  const things: FoundThing[] = [];
  const folders: string[] = [];
  for (const { groups = {} } of text.matchAll(PIECES)) {
    const { marks = "", folder, end, attributes, title = "" } = groups;
    if (folder !== undefined) folders.push(OF_THE_BROWSER.test(marks) ? "" : wordsOfMarkup(folder));
    else if (end !== undefined) folders.pop();
    else if (attributes !== undefined) {
      const address = wordsOfMarkup(attributeOf(attributes, "href"));
      const topics = [...attributeOf(attributes, "tags").split(","), ...[...folders].reverse()].map(wordsOfMarkup);
      things.push({ ...NOTHING_FOUND, name: `#${String(things.length)}`, title: wordsOfMarkup(title), address, topics });
    }
  }
  return { things, collections: [], others: [] };
}

function attributeOf(attributes: string, name: "href" | "tags"): string {
  const pattern = name === "href" ? /(?:^|\s)href="([^"]*)"/iu : /(?:^|\s)tags="([^"]*)"/iu;
  return pattern.exec(attributes)?.[1] ?? "";
}
