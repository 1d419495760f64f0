import type { FastifyReply } from "fastify";
import { runSearch } from "../confluence/run-search.ts";
import { spacePageAddress } from "./space-side.ts";
import { listView, pageEntry } from "./page-views.ts";
import type { Visit } from "./visit.ts";

export function showSpaces(visit: Visit): FastifyReply {
  const { words } = visit;
  const entries = visit.store
    .spaces(visit.reader)
    .map(({ key, name, description }) => ({ href: `/wiki/spaces/${key}`, title: name, note: description }));
  return visit.show({ title: words.spaces, content: listView(words.spaces, entries, words.nothing) });
}

export function showSpace(visit: Visit, key: string): FastifyReply {
  const space = visit.store.spaces(visit.reader).find((entry) => entry.key === key);
  if (space === undefined) return visit.gone();
  const pages = visit.store.pagesOf(visit.reader, space.id, 250, 0);
  const { confluence } = visit.parts.manifest;
  const spacePage = confluence?.spacePage ?? null;
  const ofApp =
    spacePage === null ? [] : [{ href: spacePageAddress(key), title: spacePage.title, note: confluence?.globalPage.title ?? "" }];
  const content = listView(space.name, [...ofApp, ...pages.map(pageEntry)], visit.words.nothing);
  return visit.show({ title: space.name, content, space: space.id });
}

const MAXIMUM_FOUND = 30;

export function showSearch(visit: Visit, text: string): FastifyReply {
  const { store, reader, words } = visit;
  const asked = text.replaceAll(/["\\]/gu, " ").trim();
  const found = asked === "" ? [] : runSearch(store, reader, `siteSearch ~ "${asked}" and type in (page, blogpost)`).ids;
  const pages = found.slice(0, MAXIMUM_FOUND).flatMap((id) => store.page(reader, id) ?? []);
  return visit.show({ title: words.found, content: listView(words.found, pages.map(pageEntry), words.nothing) });
}
