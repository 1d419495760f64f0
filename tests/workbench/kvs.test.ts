import { describe, expect, it } from "vitest";
import type { Answer, StorageStage } from "../builders/storage.ts";
import { openStorage } from "../builders/storage.ts";

const code = ({ status, body }: Answer): string => `${String(status)} ${typeof body["code"] === "string" ? body["code"] : ""}`.trim();
const note = (key: string, value: object): object => ({ entityName: "note", key, value });
const keysOf = ({ body }: Answer): string[] => (body["data"] as { key: string }[]).map(({ key }) => key);
const nested = (depth: number): unknown => (depth === 0 ? 1 : [nested(depth - 1)]);
/** A text whose JSON has this many bytes. */
const ofBytes = (bytes: number): string => "x".repeat(bytes - 2);
const many = <T>(count: number, one: (index: number) => T): T[] => Array.from({ length: count }, (_entry, index) => one(index));

async function fill(storage: StorageStage, notes: Readonly<Record<string, object>>): Promise<void> {
  for (const [key, value] of Object.entries(notes)) expect((await storage.ask("entity/set", note(key, value))).status, key).toBe(200);
}

describe("keys and values", () => {
  it("come back as they were written, with the times of creation and of the last change", async () => {
    const storage = openStorage();
    await storage.ask("set", { key: "a", value: { b: [1, null, "ü"] } });
    storage.pass(5);
    await storage.ask("set", { key: "a", value: 2 });
    const { body } = await storage.ask("get", { key: "a" });
    expect(body).toMatchObject({ key: "a", value: 2 });
    expect(Number(body["updatedAt"]) - Number(body["createdAt"])).toBe(5);
    expect(code(await storage.ask("get", { key: "b" }))).toBe("404 KEY_NOT_FOUND");
    expect(code(await storage.ask("delete", { key: "b" }))).toBe("404 KEY_NOT_FOUND");
  });

  it("are kept apart: plain, secret, and by entity", async () => {
    const storage = openStorage();
    await storage.ask("set", { key: "a", value: "plain" });
    await storage.ask("secret/set", { key: "a", value: "secret" });
    await storage.ask("entity/set", note("a", { owner: "ada" }));
    const values = await Promise.all([
      storage.ask("get", { key: "a" }),
      storage.ask("secret/get", { key: "a" }),
      storage.ask("entity/get", { entityName: "note", key: "a" }),
    ]);
    expect(values.map(({ body }) => body["value"])).toEqual(["plain", "secret", { owner: "ada" }]);
    expect(keysOf(await storage.ask("query", {}))).toEqual(["a"]);
    expect(storage.kvs.stored().map(({ entity }) => entity)).toEqual(["note", null, "(secret)"]);
  });

  it.each([
    ["k".repeat(500), "200"],
    ["712020:ada.b_c #-d", "200"],
    ["k".repeat(501), "400 KEY_TOO_LONG"],
    ["", "400 EMPTY_KEY"],
    ["  ", "400 INVALID_KEY"],
    ["a/b", "400 INVALID_KEY"],
    ["a@b", "400 INVALID_KEY"],
    ["ü", "400 INVALID_KEY"],
    [7, "400 INVALID_REQUEST"],
  ])("the key %j gives %s", async (key, expected) => {
    expect(code(await openStorage().ask("set", { key, value: 1 }))).toBe(expected);
  });

  it.each([
    [ofBytes(240 * 1024), "200"],
    [ofBytes(240 * 1024 + 1), "413 MAX_SIZE"],
    [nested(31), "200"],
    [nested(32), "400 MAX_DEPTH"],
    [undefined, "400 INVALID_REQUEST"],
  ])("values have a size and a depth (case %#)", async (value, expected) => {
    expect(code(await openStorage().ask("set", { key: "a", value }))).toBe(expected);
  });

  it.each([
    [{ size: 2 ** 31 - 1 }, "200"],
    [{ size: -(2 ** 31) }, "200"],
    [{ size: 2 ** 31 }, "400 INVALID_ENTITY_VALUE"],
    [{ size: -(2 ** 31) - 1 }, "400 INVALID_ENTITY_VALUE"],
    [{ size: Date.parse("2026-11-24") }, "400 INVALID_ENTITY_VALUE"],
    [{ size: 1.5 }, "400 INVALID_ENTITY_VALUE"],
    [{ weight: 1.5, open: false, owner: "", content: [{ a: 1 }] }, "200"],
    [{ weight: "1" }, "400 INVALID_ENTITY_VALUE"],
    [{ open: 1 }, "400 INVALID_ENTITY_VALUE"],
    [{ owner: null }, "400 INVALID_ENTITY_VALUE"],
    [{ colour: "red" }, "400 INVALID_ENTITY_ATTRIBUTE"],
    [["a"], "400 INVALID_REQUEST"],
  ])("an entity has declared attributes of declared types: %j gives %s", async (value, expected) => {
    expect(code(await openStorage().ask("entity/set", note("a", value)))).toBe(expected);
  });

  it("an entity that is not declared is refused", async () => {
    const storage = openStorage();
    expect(code(await storage.ask("entity/set", { entityName: "moon", key: "a", value: {} }))).toBe("400 INVALID_ENTITY_NAME");
    expect(code(await storage.ask("entity/get", { entityName: "moon", key: "a" }))).toBe("400 INVALID_ENTITY_NAME");
    expect(code(await storage.ask("nothing", {}))).toBe("404 UNKNOWN_PATH");
  });
});

describe("writing once", () => {
  it("lets exactly one of several win that create the same key at once", async () => {
    const storage = openStorage();
    const create = (value: number) =>
      storage.ask("entity/set", { ...note("a", { size: value }), options: { keyPolicy: "FAIL_IF_EXISTS" } });
    const answers = (await Promise.all(many(12, create))).map(code);
    expect(answers.filter((answer) => answer === "200")).toHaveLength(1);
    expect(answers.filter((answer) => answer === "409 KEY_CONFLICT")).toHaveLength(11);
  });

  it("gives back the previous or the latest value where that was wished, and nothing where there is none", async () => {
    const storage = openStorage();
    const set = async (value: number, returnValue: string) =>
      (await storage.ask("set", { key: "a", value, options: { keyPolicy: "OVERRIDE", returnValue } })).body["value"];
    expect([await set(1, "PREVIOUS"), await set(2, "PREVIOUS"), await set(3, "LATEST")]).toEqual([undefined, 1, 3]);
    const both = { key: "b", value: 1, options: { keyPolicy: "FAIL_IF_EXISTS", returnValue: "LATEST" } };
    expect(code(await storage.ask("set", both))).toBe("400 INVALID_REQUEST");
  });

  it("has no policy for keys in a batch or transaction", async () => {
    const storage = openStorage();
    const wish = { key: "a", value: 1, options: { keyPolicy: "FAIL_IF_EXISTS" } };
    expect(code(await storage.ask("batch/set", [{ key: "b", value: 1 }, wish]))).toBe("400 INVALID_REQUEST");
    expect(code(await storage.ask("transaction", { set: [wish] }))).toBe("400 INVALID_REQUEST");
    expect(storage.kvs.stored()).toEqual([]);
  });
});

describe("batches", () => {
  it("have 1 to 25 items, each key once, and 4 MB together", async () => {
    const storage = openStorage();
    const items = (count: number, value: unknown = 1) => many(count, (index) => ({ key: `k${String(index)}`, value }));
    expect((await storage.ask("batch/set", items(25))).body["successfulKeys"]).toHaveLength(25);
    expect(code(await storage.ask("batch/set", items(26)))).toBe("400 INVALID_REQUEST");
    expect(code(await storage.ask("batch/get", []))).toBe("400 INVALID_REQUEST");
    expect(code(await storage.ask("batch/delete", [{ key: "k1" }, { key: "k1" }]))).toBe("400 INVALID_REQUEST");
    expect(code(await storage.ask("batch/set", items(18, ofBytes(240 * 1024))))).toBe("413 MAX_SIZE");
    expect((await storage.ask("batch/set", items(17, ofBytes(240 * 1024)))).status).toBe(200);
  });

  it("do what can be done and say what could not", async () => {
    const storage = openStorage();
    const written = await storage.ask("batch/set", [
      note("a", { size: 1 }),
      note("b", { size: "x" }),
      { key: "c/", value: 1 },
      { key: "d", value: 1 },
    ]);
    expect(written.body["successfulKeys"]).toEqual([{ key: "a", entityName: "note" }, { key: "d" }]);
    expect(written.body["failedKeys"]).toMatchObject([
      { key: "b", entityName: "note", error: { code: "INVALID_ENTITY_VALUE" } },
      { key: "c/", error: { code: "INVALID_KEY" } },
    ]);
    const read = await storage.ask("batch/get", [{ key: "d" }, { entityName: "note", key: "a" }, { key: "a" }]);
    expect(read.body["successfulKeys"]).toMatchObject([
      { key: "d", value: 1 },
      { key: "a", entityName: "note", value: { size: 1 } },
    ]);
    expect(read.body["failedKeys"]).toMatchObject([{ key: "a", error: { code: "KEY_NOT_FOUND" } }]);
    const removed = await storage.ask("batch/delete", [{ key: "d" }, { key: "e" }]);
    expect([removed.body["successfulKeys"], removed.body["failedKeys"]]).toMatchObject([[{ key: "d" }], [{ key: "e" }]]);
  });
});

describe("transactions", () => {
  const condition = (property: string, name: string, ...values: unknown[]) => ({ and: [{ property, condition: name, values }] });

  it("have 1 to 25 operations on as many keys, and 4 MB together", async () => {
    const storage = openStorage();
    const sets = (count: number, value: unknown = 1) => many(count, (index) => ({ key: `k${String(index)}`, value }));
    expect((await storage.ask("transaction", { set: sets(25) })).status).toBe(200);
    expect(code(await storage.ask("transaction", { set: sets(25), delete: [{ key: "other" }] }))).toBe("400 INVALID_REQUEST");
    expect(code(await storage.ask("transaction", {}))).toBe("400 INVALID_REQUEST");
    expect(code(await storage.ask("transaction", { set: sets(1), delete: [{ key: "k0" }] }))).toBe("400 INVALID_REQUEST");
    expect(code(await storage.ask("transaction", { set: sets(18, ofBytes(240 * 1024)) }))).toBe("413 MAX_SIZE");
  });

  it("happen when all conditions hold, and not at all when one does not", async () => {
    const storage = openStorage();
    await fill(storage, { a: { size: 1 }, b: { size: 1 } });
    const change = (size: number) => ({
      set: [
        { ...note("a", { size: size + 1 }), conditions: condition("size", "EQUAL_TO", size) },
        { key: "log", value: size },
      ],
      delete: [{ entityName: "note", key: "gone" }],
      check: [{ entityName: "note", key: "b", conditions: condition("size", "BETWEEN", 0, 1) }],
    });
    expect((await storage.ask("transaction", change(1))).status).toBe(200);
    const before = storage.kvs.stored();
    expect(code(await storage.ask("transaction", change(1)))).toBe("409 CONDITIONAL_CHECK_FAILED");
    expect(storage.kvs.stored()).toEqual(before);
    expect(before).toContainEqual({ entity: "note", key: "a", value: { size: 2 } });
  });

  it("lets exactly one of several win that change the same version at once", async () => {
    const storage = openStorage();
    await fill(storage, { a: { size: 1 } });
    const change = () => storage.ask("transaction", { set: [{ ...note("a", { size: 2 }), conditions: condition("size", "EQUAL_TO", 1) }] });
    const answers = (await Promise.all(many(8, change))).map(code);
    expect(answers.filter((answer) => answer === "200")).toHaveLength(1);
    expect(answers.filter((answer) => answer === "409 CONDITIONAL_CHECK_FAILED")).toHaveLength(7);
  });

  it.each([
    ["NOT_EXISTS", [true], true],
    ["EXISTS", [true], false],
    ["EQUAL_TO", ["ada"], false],
    ["NOT_EQUAL_TO", ["ada"], true],
    ["BEGINS_WITH", [""], false],
    ["CONTAINS", [""], false],
    ["NOT_CONTAINS", ["a"], true],
    ["LESS_THAN", ["z"], false],
  ])("an item that is not there: %s %j holds: %s", async (name, values, holds) => {
    const storage = openStorage();
    const set = [{ ...note("a", { size: 1 }), conditions: condition("owner", name, ...values) }];
    expect((await storage.ask("transaction", { set })).status).toBe(holds ? 200 : 409);
  });

  it.each([
    [{ set: [{ key: "a", value: 1, conditions: condition("size", "EXISTS", true) }] }],
    [{ check: [{ entityName: "note", key: "a" }] }],
    [{ check: [{ entityName: "note", key: "a", conditions: { and: [] } }] }],
    [{ check: [{ entityName: "note", key: "a", conditions: condition("colour", "EXISTS", true) }] }],
    [{ check: [{ entityName: "note", key: "a", conditions: condition("size", "LOOKS_LIKE", 1) }] }],
    [{ check: [{ entityName: "note", key: "a", conditions: condition("size", "BETWEEN", 1) }] }],
    [{ check: [{ entityName: "note", key: "a", conditions: { and: [], or: [] } }] }],
    [{ set: "all" }],
  ])("refuses conditions that make no sense (case %#)", async (request) => {
    expect(code(await openStorage().ask("transaction", request))).toBe("400 INVALID_REQUEST");
  });

  it("knows or as well as and", async () => {
    const storage = openStorage();
    await fill(storage, { a: { size: 3 } });
    const either = { or: [...condition("size", "EQUAL_TO", 1).and, ...condition("size", "GREATER_THAN", 2).and] };
    expect((await storage.ask("transaction", { check: [{ entityName: "note", key: "a", conditions: either }] })).status).toBe(200);
  });
});

describe("queries", () => {
  it("give 10 rows, or up to 100, and refuse 101", async () => {
    const storage = openStorage();
    for (let start = 0; start < 125; start += 25)
      await storage.ask(
        "batch/set",
        many(25, (index) => ({ key: `k${String(start + index).padStart(3, "0")}`, value: 1 })),
      );
    expect(keysOf(await storage.ask("query", {}))).toHaveLength(10);
    expect(keysOf(await storage.ask("query", { limit: 100 }))).toHaveLength(100);
    expect(code(await storage.ask("query", { limit: 101 }))).toBe("400 INVALID_LIMIT");
    expect(code(await storage.ask("query", { limit: 0 }))).toBe("400 INVALID_LIMIT");
    const where = [{ property: "key", condition: "BEGINS_WITH", values: ["k12"] }];
    expect(keysOf(await storage.ask("query", { where }))).toEqual(["k120", "k121", "k122", "k123", "k124"]);
  });

  it("walk through all rows by cursors that end, and belong to one query", async () => {
    const storage = openStorage();
    await fill(storage, Object.fromEntries(many(25, (index) => [`k${String(index)}`, { owner: "ada", size: index % 4 }])));
    const query = { entityName: "note", indexName: "by-owner", partition: ["ada"], limit: 10 };
    const seen: string[] = [];
    let cursor: unknown;
    do {
      const page: Answer = await storage.ask("entity/query", { ...query, cursor });
      seen.push(...keysOf(page));
      cursor = page.body["cursor"];
    } while (cursor !== undefined);
    expect(new Set(seen).size).toBe(25);
    expect(seen).toHaveLength(25);
    const first = (await storage.ask("entity/query", query)).body["cursor"];
    expect(code(await storage.ask("entity/query", { ...query, sort: "DESC", cursor: first }))).toBe("400 INVALID_CURSOR");
    expect(code(await storage.ask("entity/query", { ...query, cursor: "made-up" }))).toBe("400 INVALID_CURSOR");
    storage.pass(24 * 3_600_000);
    expect(code(await storage.ask("entity/query", { ...query, cursor: first }))).toBe("400 INVALID_CURSOR");
  });

  it("read an index by partition and range, in both directions, without the items that lack an attribute", async () => {
    const storage = openStorage();
    await fill(storage, {
      a: { owner: "ada", size: 10 },
      b: { owner: "ada", size: 9 },
      c: { owner: "ben", size: 1 },
      d: { owner: "ada" },
      e: { size: 7 },
    });
    const ask = async (wish: object) =>
      keysOf(await storage.ask("entity/query", { entityName: "note", indexName: "by-owner", partition: ["ada"], ...wish }));
    const range = (condition: string, ...values: unknown[]) => ({ range: { condition, values } });
    expect(await ask({})).toEqual(["b", "a"]);
    expect(await ask({ sort: "DESC" })).toEqual(["a", "b"]);
    expect(await ask(range("GREATER_THAN", 9))).toEqual(["a"]);
    expect(await ask(range("GREATER_THAN_EQUAL_TO", 9))).toEqual(["b", "a"]);
    expect(await ask(range("LESS_THAN", 10))).toEqual(["b"]);
    expect(await ask(range("LESS_THAN_EQUAL_TO", 10))).toEqual(["b", "a"]);
    expect(await ask(range("EQUAL_TO", 10))).toEqual(["a"]);
    expect(await ask(range("BETWEEN", 9, 9))).toEqual(["b"]);
    expect(await ask({ indexName: "size", partition: undefined })).toEqual(["c", "e", "b", "a"]);
    const byKey = { indexName: "by-key", partition: undefined };
    expect(await ask(byKey)).toEqual(["a", "b", "c", "d", "e"]);
    expect(await ask({ ...byKey, ...range("BEGINS_WITH", "c") })).toEqual(["c"]);
  });

  it("filter a page after its rows were counted: it may be empty and still go on", async () => {
    const storage = openStorage();
    await fill(storage, { a: { owner: "ada", size: 1 }, b: { owner: "ada", size: 2 }, c: { owner: "ada", size: 3, open: true } });
    const query = {
      entityName: "note",
      indexName: "size",
      limit: 2,
      filters: { and: [{ property: "open", condition: "EQUAL_TO", values: [true] }] },
    };
    const first = await storage.ask("entity/query", query);
    expect(keysOf(first)).toEqual([]);
    expect(keysOf(await storage.ask("entity/query", { ...query, cursor: first.body["cursor"] }))).toEqual(["c"]);
  });

  it.each([
    [{ indexName: "by-colour" }, "400 INVALID_INDEX"],
    [{ indexName: "by-owner" }, "400 INVALID_REQUEST"],
    [{ indexName: "by-owner", partition: [7] }, "400 INVALID_REQUEST"],
    [{ indexName: "size", partition: ["ada"] }, "400 INVALID_REQUEST"],
    [{ indexName: "size", range: { condition: "CONTAINS", values: [1] } }, "400 INVALID_REQUEST"],
    [{ indexName: "size", range: { condition: "LESS_THAN", values: ["1"] } }, "400 INVALID_REQUEST"],
    [{ indexName: "size", range: { condition: "BEGINS_WITH", values: [1] } }, "400 INVALID_REQUEST"],
    [{ indexName: "size", sort: "UP" }, "400 INVALID_REQUEST"],
    [{ indexName: "size", filters: { or: [{ property: "colour", condition: "EXISTS", values: [true] }] } }, "400 INVALID_REQUEST"],
  ])("refuse what the manifest does not declare: %j", async (query, expected) => {
    expect(code(await openStorage().ask("entity/query", { entityName: "note", ...query }))).toBe(expected);
  });

  it("give metadata only where it was wished", async () => {
    const storage = openStorage();
    await storage.ask("set", { key: "a", value: 1, options: { ttl: { value: 1, unit: "DAYS" } } });
    const row = async (metadataFields?: string[]) =>
      ((await storage.ask("query", { options: { metadataFields } })).body["data"] as object[])[0];
    expect(Object.keys((await row())!)).toEqual(["key", "value"]);
    expect(await row(["EXPIRE_TIME", "CREATED_AT"])).toMatchObject({
      expireTime: "2026-11-25T12:00:00.000Z",
      createdAt: Date.parse("2026-11-24T12:00:00Z"),
    });
  });
});

describe("queries behind the writes", () => {
  const query = { entityName: "note", indexName: "by-owner", partition: ["ada"] };

  it("see a change only after the lag, while a get sees it at once", async () => {
    const storage = openStorage({ lagMs: 200 });
    await fill(storage, { a: { owner: "ada", size: 1 }, b: { owner: "ada", size: 2 } });
    expect(keysOf(await storage.ask("entity/query", query))).toEqual([]);
    expect((await storage.ask("entity/get", { entityName: "note", key: "a" })).status).toBe(200);
    storage.pass(200);
    expect(keysOf(await storage.ask("entity/query", query))).toEqual(["a", "b"]);
    await storage.ask("entity/set", note("a", { owner: "ada", size: 3 }));
    await storage.ask("entity/delete", { entityName: "note", key: "b" });
    await storage.ask("entity/set", note("c", { owner: "ada", size: 0 }));
    storage.pass(199);
    const before = await storage.ask("entity/query", query);
    expect(keysOf(before)).toEqual(["a", "b"]);
    expect(before.body["data"]).toMatchObject([{ value: { size: 1 } }, { value: { size: 2 } }]);
    expect(code(await storage.ask("entity/get", { entityName: "note", key: "b" }))).toBe("404 KEY_NOT_FOUND");
    storage.pass(1);
    expect(keysOf(await storage.ask("entity/query", query))).toEqual(["c", "a"]);
  });

  it("keep order, limit, range and cursor over rows that changed meanwhile", async () => {
    const storage = openStorage({ lagMs: 200 });
    await fill(storage, Object.fromEntries(many(6, (index) => [`k${String(index)}`, { owner: "ada", size: index }])));
    storage.pass(1_000);
    for (const key of ["k1", "k3", "k4"]) await storage.ask("entity/delete", { entityName: "note", key });
    const first = await storage.ask("entity/query", { ...query, limit: 3, sort: "DESC" });
    expect(keysOf(first)).toEqual(["k5", "k4", "k3"]);
    expect(keysOf(await storage.ask("entity/query", { ...query, limit: 3, sort: "DESC", cursor: first.body["cursor"] }))).toEqual([
      "k2",
      "k1",
      "k0",
    ]);
    const range = { condition: "BETWEEN", values: [1, 3] };
    expect(keysOf(await storage.ask("entity/query", { ...query, range }))).toEqual(["k1", "k2", "k3"]);
    storage.pass(200);
    expect(keysOf(await storage.ask("entity/query", { ...query, range }))).toEqual(["k2"]);
  });
});

describe("expiry", () => {
  const HOUR = 3_600_000;

  it("leaves a value readable for two days, and then removes it with the next write", async () => {
    const storage = openStorage();
    await storage.ask("set", { key: "a", value: 1, options: { ttl: { value: 1, unit: "HOURS" } } });
    storage.pass(49 * HOUR);
    expect((await storage.ask("get", { key: "a" })).status).toBe(200);
    storage.pass(1);
    expect(code(await storage.ask("get", { key: "a" }))).toBe("404 KEY_NOT_FOUND");
    expect(keysOf(await storage.ask("query", {}))).toEqual([]);
    expect(storage.kvs.stored()).toHaveLength(1);
    await storage.ask("set", { key: "b", value: 1 });
    expect(storage.kvs.stored().map(({ key }) => key)).toEqual(["b"]);
  });

  it.each([
    [{ value: 365, unit: "DAYS" }, 200],
    [{ value: 366, unit: "DAYS" }, 400],
    [{ value: 0, unit: "SECONDS" }, 400],
    [{ value: 1, unit: "WEEKS" }, 400],
  ])("is at most a year: %j", async (ttl, status) => {
    expect((await openStorage().ask("set", { key: "a", value: 1, options: { ttl } })).status).toBe(status);
  });
});

describe("faults and the log", () => {
  it("make writes fail, or get lost after they were done, and leave reads alone", async () => {
    const storage = openStorage();
    const fail = (kind: "429" | "500" | "409" | "413" | "lost" | "slow" | "offline") =>
      storage.faults.set({ source: "storage", kind, times: 1, gateway: false });
    const set = async (key: string) => code(await storage.ask("set", { key, value: 1 }));
    for (const [kind, expected] of [
      ["429", "429 RATE_LIMIT_EXCEEDED"],
      ["500", "500 INTERNAL_SERVER_ERROR"],
      ["409", "409 KEY_CONFLICT"],
      ["413", "413 MAX_SIZE"],
    ] as const) {
      fail(kind);
      expect(code(await storage.ask("get", { key: "none" }))).toBe("404 KEY_NOT_FOUND");
      expect(await set("a")).toBe(expected);
    }
    fail("offline");
    await expect(set("a")).rejects.toThrow(TypeError);
    expect(storage.kvs.stored()).toEqual([]);
    fail("lost");
    expect(await set("a")).toBe("500 INTERNAL_SERVER_ERROR");
    fail("slow");
    expect(await set("b")).toBe("200");
    expect(storage.kvs.stored().map(({ key }) => key)).toEqual(["a", "b"]);
  });

  it("make reads fail, find nothing, or answer in pieces", async () => {
    const storage = openStorage();
    await storage.ask("set", { key: "a", value: 1 });
    const fail = (kind: "500" | "empty" | "malformed") => storage.faults.set({ source: "storage-reads", kind, times: 1, gateway: false });
    fail("500");
    expect(code(await storage.ask("query", {}))).toBe("500 INTERNAL_SERVER_ERROR");
    fail("empty");
    expect(keysOf(await storage.ask("query", {}))).toEqual([]);
    fail("empty");
    expect(code(await storage.ask("get", { key: "a" }))).toBe("404 KEY_NOT_FOUND");
    fail("malformed");
    await expect(storage.ask("get", { key: "a" })).rejects.toThrow(SyntaxError);
    expect((await storage.ask("get", { key: "a" })).status).toBe(200);
  });

  it("note the operation, the entity and how many keys, never a key or a value", async () => {
    const storage = openStorage();
    await storage.ask("entity/set", note("712020:secret-key", { owner: "secret-owner" }));
    await storage.ask("batch/get", [{ key: "secret-a" }, { key: "secret-b" }]);
    await storage.ask("transaction", { set: [note("secret-c", {})], delete: [{ key: "secret-d" }] });
    await storage.ask("entity/query", { entityName: "note", indexName: "by-owner", partition: ["secret-owner"] });
    const calls = storage.wireLog.all();
    expect(calls.map(({ method, path }) => `${method}: ${path}`)).toEqual([
      "set: note (1 key)",
      "batch get: (plain) (2 keys)",
      "transaction: note, (plain) (2 keys)",
      "query: note by-owner",
    ]);
    expect(calls.every(({ source, person, status }) => source === "storage" && person === "ada" && status === 200)).toBe(true);
    expect(JSON.stringify(calls)).not.toContain("secret");
  });

  it("refuse more than a thousand requests in a second", async () => {
    const storage = openStorage();
    const statuses = (await Promise.all(many(1_001, () => storage.ask("get", { key: "a" })))).map(({ status }) => status);
    expect(statuses.slice(0, 1_000).every((status) => status === 404)).toBe(true);
    expect(statuses.at(-1)).toBe(429);
  });
});
