import { personId } from "@alongside/core";
import { beforeEach, describe, expect, it } from "vitest";
import type { SharePointRequest } from "../../sharepoint-webpart/src/sharepoint/request.ts";
import { addSitePage, pageBegunSince, pagesBefore, publishSitePage } from "../../sharepoint-webpart/src/sharepoint/site-pages.ts";
import { ADA, BEN, SharePointStage } from "../builders/sharepoint-stage.ts";

describe("C42: a page that was begun when the answer was lost", () => {
  const stage = new SharePointStage();
  beforeEach(() => stage.open());

  const siteOf = (account: string) => ({
    send: (request: SharePointRequest) => stage.send(account, request),
    web: "https://sharepoint.example/sites/open",
  });
  const ben = siteOf(BEN);
  const begunSince = (before: Awaited<ReturnType<typeof pagesBefore>>) =>
    pageBegunSince(ben, before, personId(stage.wire.sharepoint.identities.mailOf(BEN)));

  it("is the empty page that one made since then", async () => {
    const before = await pagesBefore(ben);
    expect(await begunSince(before)).toBeNull();
    const entry = await addSitePage(ben);
    expect(await begunSince(before)).toBe(entry);
    await publishSitePage(ben, entry, { title: "Our notes", html: "<p>Cold mornings</p>" });
    expect(await begunSince(before)).toBeNull();
  });

  it("is none that was there before, none of somebody else, and none with a title", async () => {
    await addSitePage(ben);
    const before = await pagesBefore(ben);
    await addSitePage(siteOf(ADA));
    await publishSitePage(ben, await addSitePage(ben), { title: "A page of Ben's", html: "" });
    expect(await begunSince(before)).toBeNull();
  });

  it("is not taken where it could be one of two", async () => {
    const before = await pagesBefore(ben);
    await addSitePage(ben);
    await addSitePage(ben);
    expect(await begunSince(before)).toBeNull();
  });
});
