import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { openDataFolder } from "../../workbench/src/store/data-folder.ts";
import type { StorageStage } from "../builders/storage.ts";
import { openStorage, temporaryFile } from "../builders/storage.ts";

const note = (key: string, owner: string, text: string): object => ({ entityName: "note", key, value: { owner, size: 1, content: text } });

/** Every byte in the folder, whatever file it is in. */
function bytesOf({ file }: Pick<StorageStage, "file">): string {
  const folder = dirname(file);
  return readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), "latin1"))
    .join("\n");
}

describe("the file of the storage", () => {
  it("keeps no byte of what was deleted, replaced or cleared, in no index and at no size", async () => {
    const storage = openStorage();
    const live = new Set<string>();
    // Many items of many sizes, so that pages are split, filled and emptied; by a fixed sequence.
    let chance = 1;
    const next = (): number => (chance = (chance * 48_271) % 2_147_483_647);
    for (let round = 0; round < 300; round += 1) {
      const word = `word${String(next()).padStart(10, "0")}`;
      await storage.ask("entity/set", note(`key-${word}`, `owner-${word}`, word.repeat(1 + (next() % (round % 20 === 0 ? 700 : 30)))));
      live.add(word);
      if (round % 3 !== 0) {
        const victim = [...live][next() % live.size]!;
        live.delete(victim);
        await storage.ask("entity/delete", { entityName: "note", key: `key-${victim}` });
        expect(bytesOf(storage)).not.toContain(victim);
      }
    }
    expect(live.size).toBeGreaterThan(50);
    const [replaced, kept] = [...live] as [string, string];
    expect(bytesOf(storage)).toContain(replaced);
    await storage.ask("entity/set", note(`key-${replaced}`, "nobody", "nothing"));
    expect(bytesOf(storage)).not.toContain(`owner-${replaced}`);
    storage.kvs.clear();
    expect(bytesOf(storage)).not.toContain(kept);
  });

  it("has forgotten a deleted value already while queries still see it", async () => {
    const storage = openStorage({ lagMs: 1_000 });
    await storage.ask("entity/set", note("k", "zeppelin", "balloon"));
    storage.pass(2_000);
    await storage.ask("entity/delete", { entityName: "note", key: "k" });
    const seen = await storage.ask("entity/query", { entityName: "note", indexName: "by-owner", partition: ["zeppelin"] });
    expect(seen.body["data"]).toHaveLength(1);
    expect(bytesOf(storage)).not.toMatch(/zeppelin|balloon/u);
  });

  it("is changed by no get and no query, neither within the lag nor after it", async () => {
    const storage = openStorage({ lagMs: 20 });
    await storage.ask("set", { key: "ttl", value: 1, options: { ttl: { value: 1, unit: "SECONDS" } } });
    await storage.ask("entity/set", note("a", "ada", "one"));
    await storage.ask("entity/set", note("a", "ada", "two"));
    const read = async (): Promise<void> => {
      await storage.ask("get", { key: "ttl" });
      await storage.ask("entity/get", { entityName: "note", key: "a" });
      await storage.ask("batch/get", [{ key: "none" }]);
      await storage.ask("query", {});
      await storage.ask("entity/query", { entityName: "note", indexName: "size" });
      storage.kvs.stored();
    };
    const before = readFileSync(storage.file);
    await read();
    storage.pass(5 * 24 * 3_600_000);
    await wait(60); // the timer that forgets old values has run
    await read();
    expect(readFileSync(storage.file).equals(before)).toBe(true);
    expect(readdirSync(dirname(storage.file))).toEqual(["storage.sqlite"]);
  });

  it("is there again after a restart, with indexes as the manifest now has them", async () => {
    const first = openStorage();
    await first.ask("entity/set", note("a", "ada", "one"));
    await first.ask("set", { key: "b", value: 2 });
    first.kvs.close();
    const second = openStorage({ file: first.file });
    expect(second.kvs.stored()).toHaveLength(2);
    const found = await second.ask("entity/query", { entityName: "note", indexName: "by-owner", partition: ["ada"] });
    expect(found.body["data"]).toMatchObject([{ key: "a" }]);
  });
});

describe("the data folder", () => {
  it("belongs to one workbench at a time, is cleared on demand, and says in a sentence what is wrong", () => {
    const path = dirname(temporaryFile());
    const folder = openDataFolder(path);
    expect(() => openDataFolder(path)).toThrow(/is in use by another workbench\./u);
    writeFileSync(folder.storage, "old");
    folder.close();
    const again = openDataFolder(path, true);
    expect(readdirSync(path)).not.toContain("storage.sqlite");
    again.close();
    writeFileSync(join(path, "file"), "");
    expect(() => openDataFolder(join(path, "file"))).toThrow(/Nothing can be kept in/u);
  });

  it("is temporary where none was wished, and gone afterwards", () => {
    const folder = openDataFolder(null);
    folder.close();
    expect(() => readdirSync(dirname(folder.storage))).toThrow(/ENOENT/u);
  });
});
