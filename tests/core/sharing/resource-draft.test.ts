import {
  RESOURCE_KINDS,
  asksForDescription,
  beginResource,
  itemId,
  placeId,
  recordDraftOfResource,
  resourceDraftOf,
} from "@alongside/core";
import type { RecordOf, ResourceDraft } from "@alongside/core";
import { describe, expect, it } from "vitest";
import { inMemoryVault } from "../../builders/in-memory-vault.ts";
import { GOOD_CONTENT, TODAY, gateOf } from "../../builders/records.ts";

const place = placeId("FLEET");
const share = (draft: ResourceDraft) => gateOf(inMemoryVault(), { person: "ada", open: ["FLEET"] }).save(recordDraftOfResource(draft));

describe("a form about a shared thing", () => {
  it("H1: needs what it is and why it helped, and nothing else", async () => {
    const empty = beginResource({ id: "d1", place });
    expect(await share(empty)).toEqual({
      ok: false,
      error: {
        kind: "fields",
        problems: [
          { field: "title", problem: "required" },
          { field: "why", problem: "required" },
        ],
      },
    });
    const two = { ...empty, title: "The cold box behind the workshop", why: "Beats guessing." };
    expect(await share(two)).toMatchObject({ ok: true, value: { id: "d1", content: { audience: "place", place } } });
  });

  it.each(RESOURCE_KINDS)("H1: shares a %s by its name, without a link", async (kind) => {
    const named = { ...beginResource({ id: "d1", kind, place: null }), title: "Talk to the night shift", why: "They know." };
    expect(await share(named)).toMatchObject({ ok: true, value: { content: { kind, audience: "site" } } });
  });

  it("H2: of the open page keeps the id alone, whatever else the form holds", async () => {
    const page = {
      ...beginResource({ id: "d1", kind: "page", item: itemId("7"), place }),
      title: "Salaries",
      link: "https://x.example/Salaries",
    };
    const saved = await share({ ...page, why: "One line." });
    expect(saved).toMatchObject({ ok: true, value: { content: { item: "7", why: "One line." } } });
    expect(JSON.stringify(saved)).not.toContain("Salaries");
  });

  it("changes what is stored from its version, and keeps all of it", () => {
    const content = GOOD_CONTENT.resource;
    const stored: RecordOf<"resource"> = { kind: "resource", owner: "ada" as never, id: "r1", version: 4, writtenOn: TODAY, content };
    expect(recordDraftOfResource(resourceDraftOf(stored))).toEqual({ kind: "resource", id: "r1", version: 4, content });
  });

  it("leaves out what is empty, and a place that is not chosen", () => {
    const draft = { ...beginResource({ id: "d1", place }), title: "Book", why: "Calm.", topics: ["", " "], audience: "site" as const };
    expect(recordDraftOfResource(draft).content).toEqual({ title: "Book", kind: "article", why: "Calm.", audience: "site" });
  });

  it("H5: asks what can be seen or heard in videos and files", () => {
    expect(RESOURCE_KINDS.filter(asksForDescription)).toEqual(["file", "video"]);
  });
});
