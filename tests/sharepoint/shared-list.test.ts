import { expect, it } from "vitest";
import { OFFERS_LIST } from "../../sharepoint-webpart/src/sharepoint/list-schema.ts";
import { createSharedList } from "../../sharepoint-webpart/src/sharepoint/shared-list.ts";

it("cards that ask for the same entries at once get them by one request, and whoever asks after a write asks anew", async () => {
  const sent: string[] = [];
  const list = createSharedList((request) => {
    sent.push(request.method);
    return Promise.resolve({ status: 200, retryAfter: null, body: { value: [] } });
  }, OFFERS_LIST);
  await Promise.all([list.read({ by: "latest" }), list.read({ by: "latest" }), list.read({ by: "owner", owner: "nora" })]);
  expect(sent).toEqual(["GET", "GET"]);
  const before = list.read({ by: "latest" });
  const write = list.add({ title: "a", key: "k", kind: "offer", owner: "nora", record: "{}" });
  const meanwhile = list.read({ by: "latest" });
  await write;
  await Promise.all([before, meanwhile, list.read({ by: "latest" })]);
  expect(sent.slice(2).sort()).toEqual(["GET", "GET", "GET", "POST"]);
});
