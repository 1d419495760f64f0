import { readFileSync } from "node:fs";
import { join } from "node:path";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { afterEach, describe, expect, it } from "vitest";
import { mentionsIn, renderStorage } from "../../workbench/src/confluence/storage-format.ts";
import { createWire } from "../../workbench/src/wire.ts";
import type { Wire } from "../../workbench/src/wire.ts";
import { aSpace, aWikiPage, anAccount, anOrganisation } from "../builders/organisation.ts";

const organisation = anOrganisation({
  accounts: [
    anAccount("ada"),
    anAccount("ben"),
    anAccount("ira", { administrator: true }),
    anAccount("out"),
    anAccount("cy", { state: "closed" }),
  ],
  spaces: [aSpace("OPEN"), aSpace("TEAM", { readers: ["ada", "ben"] })],
  pages: [aWikiPage({ alias: "P1" }), aWikiPage({ alias: "T1", spaceKey: "TEAM" })],
});
const OPEN = "100001";
const TEAM = "100002";

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Readonly<Record<string, unknown>> & { readonly id: string; readonly results: readonly { readonly id: string }[] };
}

let wires: Wire[] = [];
afterEach(async () => {
  for (const wire of wires) await wire.close();
  wires = [];
});

async function openWire(commentFile = ":memory:") {
  let now = Date.parse("2026-11-24T12:00:00Z");
  const wire = await createWire({ organisation, files: { comments: commentFile }, now: () => (now += 1_000) });
  wires.push(wire);
  const ask = async (person: string, method: string, path: string, sent?: unknown, scopes?: string): Promise<Answer> => {
    const answer = await wire.request({
      person,
      method,
      path: `/wiki/api/v2${path}`,
      ...(scopes === undefined ? {} : { headers: { "x-workbench-scopes": scopes } }),
      ...(sent === undefined ? {} : { body: JSON.stringify(sent) }),
    });
    return { ...answer, body: (answer.body === "" ? {} : JSON.parse(answer.body)) as Answer["body"] };
  };
  const write = async (person: string, place: object, value = "<p>Thanks</p>"): Promise<string> => {
    const { status, body } = await ask(person, "POST", "/footer-comments", { ...place, body: { representation: "storage", value } });
    expect(status).toBe(201);
    return body.id;
  };
  const idsAt = async (path: string): Promise<string[]> => (await ask("ada", "GET", path)).body.results.map(({ id }) => id);
  return { wire, ask, write, idsAt };
}

describe("comments on the wire", () => {
  it("are read one by one, with author, time, place and words, by whoever may open the page", async () => {
    const { ask, write } = await openWire();
    const id = await write("ada", { pageId: TEAM });
    const { status, body } = await ask("ben", "GET", `/footer-comments/${id}?body-format=storage`);
    expect([status, body]).toMatchObject([
      200,
      {
        id,
        pageId: TEAM,
        version: { authorId: "ada", createdAt: expect.stringContaining("2026-11-24T12:00") as string },
        body: { storage: { value: "<p>Thanks</p>" } },
        _links: { webui: `/spaces/TEAM/pages/${TEAM}#comment-${id}`, base: expect.stringContaining("/wiki") as string },
      },
    ]);
    expect(body).not.toHaveProperty("parentCommentId");
    expect((await ask("out", "GET", `/footer-comments/${id}`)).status).toBe(404);
    expect((await ask("out", "GET", `/footer-comments/${id}/children`)).status).toBe(404);
    expect((await ask("ada", "GET", "/footer-comments/17")).status).toBe(404);
  });

  it("say where they can be read again", async () => {
    const { ask } = await openWire();
    const sent = { pageId: OPEN, body: { representation: "storage", value: "<p>x</p>" } };
    const { headers, body } = await ask("ada", "POST", "/footer-comments", sent);
    expect(headers["location"]).toBe(`/wiki/api/v2/footer-comments/${body.id}`);
  });

  it("have replies, which stand below them and not below the page", async () => {
    const { ask, write, idsAt } = await openWire();
    const id = await write("ada", { pageId: OPEN });
    const replies = [await write("ben", { parentCommentId: id }), await write("ada", { parentCommentId: id })];
    const below = await write("ben", { parentCommentId: replies[0] });
    expect(await idsAt(`/pages/${OPEN}/footer-comments`)).toEqual([id]);
    expect(await idsAt(`/footer-comments/${id}/children`)).toEqual(replies);
    expect(await idsAt(`/footer-comments/${String(replies[0])}/children`)).toEqual([below]);
    expect((await ask("ada", "GET", `/footer-comments/${below}`)).body).toMatchObject({ parentCommentId: replies[0], pageId: OPEN });
    expect((await ask("ada", "GET", `/footer-comments/${id}/children`)).body.results[0]).not.toHaveProperty("pageId");
  });

  it("are refused below what is not there or may not be seen, in two places at once, and without words", async () => {
    const { ask, write } = await openWire();
    const secret = await write("ada", { pageId: TEAM });
    const body = { representation: "storage", value: "<p>x</p>" };
    const statusOf = async (sent: object): Promise<number> => (await ask("out", "POST", "/footer-comments", { body, ...sent })).status;
    expect(await statusOf({ parentCommentId: secret })).toBe(404);
    expect(await statusOf({ parentCommentId: "17" })).toBe(404);
    expect(await statusOf({ pageId: TEAM })).toBe(404);
    expect(await statusOf({})).toBe(404);
    expect(await statusOf({ pageId: OPEN, parentCommentId: secret })).toBe(400);
    expect(await statusOf({ pageId: OPEN, body: { representation: "storage", value: " " } })).toBe(400);
  });

  it("come in the order that was wished, page by page", async () => {
    const { ask, write, idsAt } = await openWire();
    const ids: string[] = [];
    for (let index = 0; index < 5; index += 1) ids.push(await write("ada", { pageId: OPEN }));
    expect(await idsAt(`/pages/${OPEN}/footer-comments`)).toEqual(ids);
    const seen: string[] = [];
    let path: string | undefined = `/pages/${OPEN}/footer-comments?sort=-created-date&limit=2`;
    let pages = 0;
    while (path !== undefined) {
      const { body }: Answer = await ask("ada", "GET", path);
      seen.push(...body.results.map(({ id }) => id));
      path = (body["_links"] as { next?: string }).next?.replace("/wiki/api/v2", "");
      pages += 1;
    }
    expect([pages, seen]).toEqual([3, [...ids].reverse()]);
    expect((await ask("ada", "GET", `/pages/${OPEN}/footer-comments?sort=likes`)).status).toBe(400);
  });

  it("are deleted by their author and by an administrator, with the replies below them, and by nobody else", async () => {
    const { ask, write, idsAt, wire } = await openWire();
    const [own, other] = [await write("ada", { pageId: OPEN }), await write("ada", { pageId: OPEN })];
    const reply = await write("ben", { parentCommentId: own });
    const below = await write("ada", { parentCommentId: reply });
    expect((await ask("ben", "DELETE", `/footer-comments/${own}`)).status).toBe(403);
    const deleted = await ask("ada", "DELETE", `/footer-comments/${own}`);
    expect([deleted.status, deleted.body]).toEqual([204, {}]);
    for (const gone of [own, reply, below]) expect((await ask("ada", "DELETE", `/footer-comments/${gone}`)).status).toBe(404);
    expect(await idsAt(`/pages/${OPEN}/footer-comments`)).toEqual([other]);
    expect((await ask("ira", "DELETE", `/footer-comments/${other}`)).status).toBe(204);
    expect(wire.store.comments.ofPage(100_001)).toEqual([]);
    const secret = await write("ada", { pageId: TEAM });
    expect((await ask("ira", "DELETE", `/footer-comments/${secret}`)).status).toBe(404);
  });

  it("want a scope of their own to be read, written and deleted", async () => {
    const { ask, write } = await openWire();
    const id = await write("ada", { pageId: OPEN });
    const calls = [
      ["GET", `/footer-comments/${id}`, "read:comment:confluence"],
      ["GET", `/footer-comments/${id}/children`, "read:comment:confluence"],
      ["GET", `/pages/${OPEN}/footer-comments`, "read:comment:confluence"],
      ["POST", "/footer-comments", "write:comment:confluence"],
      ["DELETE", `/footer-comments/${id}`, "delete:comment:confluence"],
    ] as const;
    const all = calls.map(([, , scope]) => scope);
    for (const [method, path, scope] of calls) {
      const sent = method === "POST" ? { pageId: OPEN, body: { representation: "storage", value: "<p>x</p>" } } : undefined;
      const without = all.filter((other) => other !== scope).join(" ");
      expect((await ask("ada", method, path, sent, without)).status, path).toBe(401);
      expect((await ask("ada", method, path, sent, scope)).status, path).toBeLessThan(300);
    }
  });

  it("stay from start to start with whom they answer, and what was deleted stays away to the last byte", async () => {
    const file = join(mkdtempSync(join(tmpdir(), "alongside-comments-")), "comments.sqlite");
    const first = await openWire(file);
    const kept = await first.write("ada", { pageId: OPEN });
    const reply = await first.write("ben", { parentCommentId: kept });
    const gone = await first.write("ada", { pageId: OPEN });
    await first.write("ben", { parentCommentId: gone }, "<p>Zanzibar</p>");
    expect(readFileSync(file).includes("Zanzibar")).toBe(true);
    await first.ask("ada", "DELETE", `/footer-comments/${gone}`);
    expect(readFileSync(file).includes("Zanzibar")).toBe(false);
    await wires.pop()?.close();
    const second = await openWire(file);
    expect(await second.idsAt(`/pages/${OPEN}/footer-comments`)).toEqual([kept]);
    expect(await second.idsAt(`/footer-comments/${kept}/children`)).toEqual([reply]);
  });
});

const mention = (id: string): string => `<ac:link><ri:user ri:account-id="${id}"/></ac:link>`;

describe("the storage format", () => {
  it("mentions people, each once, in whatever stands around them", () => {
    const storage = `<p>${mention("712020:ada")} and <strong>${mention("ben")}</strong>, ${mention("712020:ada")}</p>`;
    expect(mentionsIn(storage)).toEqual(["712020:ada", "ben"]);
    expect(mentionsIn('<ac:link><ri:user ri:account-id="x" ></ri:user></ac:link>')).toEqual(["x"]);
    expect(mentionsIn('<ri:user ri:account-id="ada"/><ac:link><ri:page ri:content-title="ada"/></ac:link>')).toEqual([]);
  });

  const shown = (storage: string): string => renderStorage(storage, (id) => (id === "ada" ? "Ada <Kern>" : null), "Former user");

  it.each([
    [`<p>Hello ${mention("ada")}</p>`, '<p>Hello <span class="mention">@Ada &lt;Kern&gt;</span></p>'],
    [`<p>Hello ${mention("nobody")}</p>`, '<p>Hello <span class="mention">@Former user</span></p>'],
    ["<p>a<br/>b &amp; c &lt;i&gt;</p><ul><li><em>x</em></li></ul>", "<p>a<br />b &amp; c &lt;i&gt;</p><ul><li><em>x</em></li></ul>"],
    ["<ol><li><code>x</code></li></ol>", "<ol><li><code>x</code></li></ol>"],
    ['<a href="https://a.example/?a=1&amp;b=2">x</a>', '<a href="https://a.example/?a=1&amp;b=2" rel="nofollow noreferrer">x</a>'],
    ['<a href="/wiki/spaces">x</a>', '<a href="/wiki/spaces" rel="nofollow noreferrer">x</a>'],
    ['<a href="javascript:alert(1)">x</a><a href="//evil.example">y</a>', "xy"],
    ["<script>alert(1)</script><style>p{}</style><h1>Big</h1>", "Big"],
    ['<p onclick="x()">a<img src="x" onerror="y()"/></p><!-- c -->', "<p>a</p>"],
    ["<p><b>bold<iframe src='x'>y</p>", "<p>boldy</p>"],
  ])("is shown cleaned: %s", (storage, expected) => {
    expect(shown(storage)).toBe(expected);
  });
});
