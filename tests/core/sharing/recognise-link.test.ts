import { RESOURCE_KINDS, recogniseLink } from "@alongside/core";
import type { LinkShape, RecognisedLink } from "@alongside/core";
import { describe, expect, it } from "vitest";
import { BLOGGER_LINKS, WIKIPEDIA_LINKS, WORDPRESS_LINKS } from "./links/blogs-and-encyclopedias.ts";
import { GITHUB_LINKS, OTHER_LINKS } from "./links/code-and-others.ts";
import type { ExpectedLink } from "./links/expected-link.ts";
import { LISTING_VIEWERS, WITH_LOGIN } from "./links/expected-link.ts";
import { HONEST, LOOK_ALIKES, REFUSED } from "./links/look-alikes-and-refusals.ts";
import { BLUESKY_LINKS, FACEBOOK_LINKS, LINKEDIN_LINKS, X_LINKS } from "./links/networks.ts";
import { GOOGLE_LINKS, SCRIBD_LINKS, SLIDESHARE_LINKS, SPEAKER_DECK_LINKS } from "./links/slides-and-documents.ts";
import { DETOUR_LINKS, SHORTENED_LINKS, TRACKING_LINKS } from "./links/tracking-and-detours.ts";
import { LOOM_LINKS, TED_LINKS, VIMEO_LINKS, YOUTUBE_LINKS } from "./links/videos.ts";

const TABLE: Readonly<Record<string, readonly ExpectedLink[]>> = {
  YouTube: YOUTUBE_LINKS,
  Vimeo: VIMEO_LINKS,
  Loom: LOOM_LINKS,
  TED: TED_LINKS,
  SlideShare: SLIDESHARE_LINKS,
  "Speaker Deck": SPEAKER_DECK_LINKS,
  Scribd: SCRIBD_LINKS,
  "Google Docs and Drive": GOOGLE_LINKS,
  Blogger: BLOGGER_LINKS,
  WordPress: WORDPRESS_LINKS,
  Wikipedia: WIKIPEDIA_LINKS,
  Facebook: FACEBOOK_LINKS,
  X: X_LINKS,
  LinkedIn: LINKEDIN_LINKS,
  Bluesky: BLUESKY_LINKS,
  GitHub: GITHUB_LINKS,
  "any other host": OTHER_LINKS,
  "tracking parts": TRACKING_LINKS,
  detours: DETOUR_LINKS,
  shorteners: SHORTENED_LINKS,
  "look-alikes": LOOK_ALIKES,
};

function recognised(text: string): RecognisedLink {
  const result = recogniseLink(text);
  if (!result.ok) throw new Error(`${text}: ${result.error.kind}`);
  return result.value;
}

/** Everything but the kind, which follows from the shape, and is looked at by itself. */
function expectedOf(link: ExpectedLink): Omit<RecognisedLink, "kind"> {
  const { text, address = text, tracking = [], by = null } = link;
  const [looksLike = null, because, ...alphabets] = link.like ?? [];
  return {
    address,
    withTracking: link.withTracking ?? (tracking.length === 0 ? address : new URL(/^\S+:\/\//u.test(text) ? text : address).href),
    tracking,
    detours: link.detours ?? [],
    host: link.host ?? new URL(address).hostname,
    provider: by,
    shape: link.shape,
    title: link.title ?? null,
    author: link.author ?? null,
    site: link.site ?? null,
    language: link.language ?? null,
    startSeconds: link.start ?? null,
    date: link.date ?? null,
    hidesDestination: link.hides ?? false,
    mayNeedLogin: link.login ?? (by !== null && WITH_LOGIN.includes(by)),
    listsViewers: by !== null && LISTING_VIEWERS.includes(by),
    lookAlike: because === undefined ? null : { looksLike, because, alphabets, instead: link.instead ?? null },
  };
}

describe("an address is recognised from itself alone", () => {
  it("L1: the table holds at least twelve addresses of every platform, and 240 altogether", () => {
    for (const [name, links] of Object.entries(TABLE)) expect(links.length, name).toBeGreaterThanOrEqual(name === "shorteners" ? 10 : 12);
    const texts = [...Object.values(TABLE).flat(), ...REFUSED].map(({ text }) => text);
    expect(texts.length).toBeGreaterThan(300);
    expect(new Set(texts).size).toBe(texts.length);
  });

  for (const [name, links] of Object.entries(TABLE)) {
    describe(name, () => {
      it.each(links)("$text", (link) => {
        expect(recognised(link.text)).toEqual({ ...expectedOf(link), kind: expect.any(String) as string });
      });
    });
  }

  it("L1: makes of each shape one of the kinds as which things are shared", () => {
    const links = Object.values(TABLE).flatMap((all) => all.map(({ text }) => recognised(text)));
    const kinds = new Map(links.map(({ shape, kind }) => [shape, kind] as const));
    expect(kinds.size).toBeGreaterThan(30);
    for (const kind of kinds.values()) expect(RESOURCE_KINDS).toContain(kind);
    const shapes: readonly LinkShape[] = ["video", "deck", "document", "encyclopedia", "post", "profile", "course", "podcast"];
    const expected = ["video", "deck", "file", "article", "conversation", "person", "course", "podcast"];
    expect(shapes.map((shape) => kinds.get(shape))).toEqual(expected);
  });

  it.each(REFUSED)("L2: refuses $text", ({ text, refused }) => {
    expect(recogniseLink(text)).toMatchObject({ ok: false, error: { kind: refused } });
  });

  it.each(HONEST)("L5: suspects nobody on %s", (text) => {
    expect(recognised(text).lookAlike).toBeNull();
  });

  it("L4: what was taken out can be put back, letter for letter", () => {
    const { address, withTracking, tracking } = recognised("https://youtu.be/dQw4w9WgXcQ?si=AbC&t=40#utm_source=x");
    expect([address, withTracking, tracking]).toEqual([
      "https://youtu.be/dQw4w9WgXcQ?t=40",
      "https://youtu.be/dQw4w9WgXcQ?si=AbC&t=40#utm_source=x",
      ["si", "utm_source"],
    ]);
  });

  it("L4: after the fifth detour it is said that the address hides where it leads", () => {
    let text = "https://coldboards.example.org/";
    for (let round = 0; round < 7; round += 1) text = `https://www.google.com/url?q=${encodeURIComponent(text)}`;
    const { detours, hidesDestination, host } = recognised(text);
    expect([detours.length, hidesDestination, host]).toEqual([5, true, "www.google.com"]);
  });
});
