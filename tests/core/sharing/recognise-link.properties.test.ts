import { readContent, recogniseLink } from "@alongside/core";
import type { RecognisedLink } from "@alongside/core";
import fc from "fast-check";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { day } from "../../builders/records.ts";
import { BLOGGER_LINKS, WIKIPEDIA_LINKS, WORDPRESS_LINKS } from "./links/blogs-and-encyclopedias.ts";
import { GITHUB_LINKS, OTHER_LINKS } from "./links/code-and-others.ts";
import { LOOK_ALIKES, REFUSED } from "./links/look-alikes-and-refusals.ts";
import { FACEBOOK_LINKS, LINKEDIN_LINKS, X_LINKS } from "./links/networks.ts";
import { SCRIBD_LINKS, SLIDESHARE_LINKS } from "./links/slides-and-documents.ts";
import { DETOUR_LINKS, TRACKING_LINKS } from "./links/tracking-and-detours.ts";
import { TED_LINKS, YOUTUBE_LINKS } from "./links/videos.ts";

const known = [
  ...[
    BLOGGER_LINKS,
    WIKIPEDIA_LINKS,
    WORDPRESS_LINKS,
    GITHUB_LINKS,
    OTHER_LINKS,
    LOOK_ALIKES,
    REFUSED,
    FACEBOOK_LINKS,
    LINKEDIN_LINKS,
  ].flat(),
  ...[X_LINKS, SCRIBD_LINKS, SLIDESHARE_LINKS, DETOUR_LINKS, TRACKING_LINKS, TED_LINKS, YOUTUBE_LINKS].flat(),
].map(({ text }) => text);

const odd = fc.constantFrom(
  "%",
  "%zz",
  "%2F",
  "%E2%80%AE",
  "\u202E",
  "\u200D",
  "\uD800",
  "\0",
  "\\",
  "@",
  ":",
  "/",
  "?",
  "#",
  "&",
  "=",
  "..",
  " ",
  "о",
  "xn--",
  "<b>",
);
/** A known address with something odd put in somewhere, or something of it taken out. */
const damaged = fc
  .tuple(fc.constantFrom(...known), fc.nat(), odd, fc.nat(6))
  .map(([text, at, sign, out]) => text.slice(0, at % (text.length + 1)) + sign + text.slice((at % (text.length + 1)) + out));
const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: "grapheme" }).map((text) => `https://${text}`),
  fc.webUrl({ withFragments: true, withQueryParameters: true }),
  fc
    .tuple(
      fc.constantFrom("javascript:", "data:", "JAVASCRIPT:", " javascript:", "vbscript:", "http:", "//", "https://l.facebook.com/l.php?u="),
      fc.string(),
    )
    .map((parts) => parts.join("")),
  damaged,
);

const request = vi.fn();
beforeEach(() => {
  vi.stubGlobal("fetch", request);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

function expectHarmless(link: RecognisedLink): void {
  for (const address of [link.address, link.withTracking, ...(link.lookAlike?.instead == null ? [] : [link.lookAlike.instead])]) {
    const { protocol, username, password } = new URL(address);
    expect(["http:", "https:"]).toContain(protocol);
    expect([username, password]).toEqual(["", ""]);
  }
  for (const words of [link.title, link.author, link.site, link.host, link.language]) {
    // Nothing that turns the direction of reading, no line break, no sign that cannot be seen.
    expect(words ?? "").not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069\u200E\u200F]/u);
    expect(words).not.toBe("");
  }
  expect(Array.from(link.title ?? "").length).toBeLessThanOrEqual(200);
  expect(link.date ?? "2024").toMatch(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u);
  expect(link.startSeconds ?? 1).toBeGreaterThan(0);
}

it("L2: no text makes it throw, every address is http or https and carries no password, and nobody is asked", () => {
  let links = 0;
  fc.assert(
    fc.property(anyText, (text) => {
      const result = recogniseLink(text);
      if (!result.ok) return;
      links += 1;
      expectHarmless(result.value);
    }),
    { numRuns: 4_000, seed: 7 },
  );
  expect(links).toBeGreaterThan(1_000);
  expect(request).not.toHaveBeenCalled();
});

it("L3: what is kept is recognised as the same thing again, and nothing more is taken out", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const first = recogniseLink(text);
      if (!first.ok) return;
      // What stood in a tracking part, or was asked on the way, is not told by what is kept.
      const again = { ...first.value, withTracking: first.value.address, tracking: [], detours: [] };
      const untold = { author: expect.toBeOneOf([first.value.author, null]) as null, mayNeedLogin: expect.any(Boolean) as boolean };
      expect(recogniseLink(first.value.address)).toEqual({ ok: true, value: { ...again, ...untold } });
    }),
    { numRuns: 2_000, seed: 11 },
  );
});

it("L3: what is kept is taken by the allow-list as a link, letter for letter", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const link = recogniseLink(text);
      if (!link.ok) return;
      const content = { title: "a", kind: link.value.kind, why: "b", link: link.value.address, audience: "site" };
      expect(readContent("resource", content, { owner: "ada" as never, today: day("2026-11-24") })).toMatchObject({
        ok: true,
        value: { link: link.value.address },
      });
    }),
    { numRuns: 2_000, seed: 13 },
  );
});

it("L2: very long texts are refused or shortened, never kept", () => {
  for (const length of [2_000, 5_000, 19_990, 100_000]) {
    for (const text of [
      `https://example.org/${"a-".repeat(length / 2)}`,
      `https://example.org/?utm_x=${"a".repeat(length)}`,
      "https://".repeat(length / 8),
      "(".repeat(length),
    ]) {
      const link = recogniseLink(text);
      expect(link.ok ? link.value.address.length : 0).toBeLessThanOrEqual(2_000);
    }
  }
});
