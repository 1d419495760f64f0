import { createV1Client, createV2Client } from "confluence.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadBundledOrganisation } from "../../workbench/src/organisation/load-bundled.ts";
import { createWire } from "../../workbench/src/wire.ts";
import type { Wire } from "../../workbench/src/wire.ts";

/** Somebody else's client, which checks every answer against schemas of its own. */
describe("confluence.js against the workbench", () => {
  let wire: Wire;
  let host = "";
  beforeAll(async () => {
    wire = await createWire({ organisation: await loadBundledOrganisation("marlo-bikes") });
    host = await wire.app.listen({ host: "127.0.0.1", port: 0 });
  });
  afterAll(() => wire.close());

  const auth = { type: "basic", email: "nora.weiss@marlo.example", apiToken: "any" } as const;

  it("searches, and reads contributors from the rows", async () => {
    const v1 = createV1Client({ host, auth });
    const expand = ["content.space", "content.history.contributors.publishers.users"];
    const page = await v1.search.searchByCQL({ cql: 'siteSearch ~ "depot" and type = page', limit: 10, expand });
    expect(page.results.length).toBeGreaterThan(3);
    expect(JSON.stringify(page.results[0])).toContain("publishers");
  });

  it("finds people", async () => {
    const v1 = createV1Client({ host, auth });
    const page = await v1.search.searchUser({ cql: 'user.fullname ~ "nora"' });
    expect(JSON.stringify(page.results)).toContain("712020:nora-weiss");
  });

  it("writes a comment and reads it back", async () => {
    const v2 = createV2Client({ host, auth });
    const { results } = await v2.page.getPages({ limit: 1 });
    const pageId = String(results?.[0]?.id);
    await v2.comment.createFooterComment({ pageId, body: { representation: "storage", value: "<p>It held.</p>" } });
    const comments = await v2.comment.getPageFooterComments({ id: Number(pageId), bodyFormat: "storage" });
    expect(JSON.stringify(comments.results)).toContain("It held.");
    wire.store.reset();
  });

  it("answers a comment, reads both one by one and as a list, and deletes them", async () => {
    const { comment: client, page } = createV2Client({ host, auth });
    const pageId = String((await page.getPages({ limit: 1 })).results?.[0]?.id);
    const written = (value: string) => ({ representation: "storage", value: `<p>${value}</p>` }) as const;
    const asked = await client.createFooterComment({ pageId, body: written("Does it hold?") });
    const id = Number(asked.id);
    const reply = await client.createFooterComment({ parentCommentId: String(id), body: written("It does.") });
    expect(await client.getFooterCommentById({ commentId: id, bodyFormat: "storage" })).toMatchObject({ id: String(id), pageId });
    const { results } = await client.getFooterCommentChildren({ id, bodyFormat: "storage" });
    expect(results).toMatchObject([{ id: reply.id, parentCommentId: String(id) }]);
    await client.deleteFooterComment({ commentId: id });
    for (const gone of [id, Number(reply.id)])
      await expect(client.getFooterCommentById({ commentId: gone })).rejects.toMatchObject({ name: "NotFoundError" });
    wire.store.reset();
  });

  it("learns who administers the site", async () => {
    const operationsOf = async (email: string): Promise<string> => {
      const v1 = createV1Client({ host, auth: { ...auth, email } });
      return JSON.stringify((await v1.users.getCurrentUser({ expand: ["operations"] })).operations);
    };
    expect(await operationsOf("idris.bello@marlo.example")).toContain("administer");
    expect(await operationsOf("nora.weiss@marlo.example")).not.toContain("administer");
  });

  it("reads a page, its comments and its labels", async () => {
    const v2 = createV2Client({ host, auth });
    const { results } = await v2.page.getPages({ limit: 2 });
    const id = Number(results?.[0]?.id);
    expect((await v2.page.getPageById({ id, bodyFormat: "storage" })).title).toBe(results?.[0]?.title);
    expect((await v2.comment.getPageFooterComments({ id })).results).toBeInstanceOf(Array);
    expect((await v2.label.getPageLabels({ id })).results).toBeInstanceOf(Array);
  });

  it("is told in its own words that a page is not there, and to wait", async () => {
    const v2 = createV2Client({ host, auth });
    await expect(v2.page.getPageById({ id: 1 })).rejects.toMatchObject({ name: "NotFoundError" });
    wire.faults.set({ source: "search", kind: "429", times: 1, gateway: false });
    const v1 = createV1Client({ host, auth, retry: { maxRetries: 0 } } as never);
    await expect(v1.search.searchByCQL({ cql: "type = page" })).rejects.toMatchObject({ name: "RateLimitError", retryAfterMs: 7_000 });
  });
});
