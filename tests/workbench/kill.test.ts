import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterEach, expect, it } from "vitest";

const main = fileURLToPath(new URL("../../workbench/src/main.ts", import.meta.url));
const PEOPLE = ["712020:nora-weiss", "712020:samir-haddad"];
const ROUNDS = 8;
const WRITES_A_ROUND = 25;

let child: ChildProcess | null = null;
afterEach(() => child?.kill("SIGKILL"));

async function start(data: string): Promise<string> {
  const flags = ["--disable-warning=ExperimentalWarning", "--conditions=alongside-source"];
  const started = spawn(process.execPath, [...flags, main, "--port", "0", "--data", data], { stdio: ["ignore", "pipe", "inherit"] });
  child = started;
  let out = "";
  for await (const chunk of started.stdout) {
    out += String(chunk);
    const [, url] = /ready: (\S+)/u.exec(out) ?? [];
    if (url !== undefined) return url;
  }
  throw new Error("the workbench ended before it was ready");
}

async function post(url: string, path: string, body: unknown): Promise<unknown> {
  const response = await fetch(`${url}${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  return response.json();
}

interface Item {
  readonly entity: string | null;
  readonly key: string;
  readonly value: Readonly<Record<string, unknown>>;
}

/** Half a write would be a record that its owner's list does not name, a name without a record, or a record without all of its words. */
function halves(items: readonly Item[]): string[] {
  const keys = (entity: string) => new Set(items.filter((item) => item.entity === entity).map(({ key }) => key));
  const records = keys("record");
  const words = keys("word");
  const listed = new Set(
    items
      .filter(({ entity }) => entity === "owner-list")
      .flatMap(({ key, value }) => (value["refs"] as string[]).map((ref) => `${key}#${ref}`)),
  );
  const wordless = items.filter(
    ({ entity, key, value }) =>
      entity === "record" &&
      Array.from({ length: Number(value["words"]) }, (_, number) => `${key}#word#${String(number)}`).some((word) => !words.has(word)),
  );
  return [
    ...[...records].filter((key) => !listed.has(key)),
    ...[...listed].filter((key) => !records.has(key)),
    ...wordless.map(({ key }) => key),
  ];
}

it("keeps every acknowledged write, and no half of one, when it is killed at any moment of 200 writes", async () => {
  const data = mkdtempSync(join(tmpdir(), "alongside-kill-"));
  const acknowledged = new Set<string>();
  for (let round = 0; round < ROUNDS; round += 1) {
    const url = await start(data);
    await post(url, "/__workbench/as", { person: PEOPLE[round % PEOPLE.length] });
    let killed: Promise<unknown> = Promise.resolve();
    for (let number = 0; number < WRITES_A_ROUND; number += 1) {
      // Spread over the writes, and over what happens within one: counted, because no machine is as fast as another.
      if (number === 1 + round * 2) killed = wait(round).then(() => child?.kill("SIGKILL"));
      const id = `w${String(round)}-${String(number)}`;
      const isOffer = number % 5 === 0;
      const content = isOffer ? { word: "ask", topic: `topic number ${id}`, audience: "site" } : { outsider: id, why: "w".repeat(200) };
      const payload = { kind: isOffer ? "offer" : "trust", id, version: null, content };
      const answer = await post(url, "/__forge/invoke", { functionKey: "records.save", payload, context: {} }).catch(() => null);
      if (answer === null) break;
      expect(answer).toMatchObject({ value: { answer: { ok: true } } });
      acknowledged.add(id);
    }
    await killed;
    if (child?.exitCode === null && child.signalCode === null) await once(child, "exit");
  }
  const url = await start(data);
  const items = (await (await fetch(`${url}/__workbench/stored`)).json()) as Item[];
  const there = new Set(items.filter(({ entity }) => entity === "record").map(({ value }) => value["id"]));
  expect(acknowledged.size).toBeGreaterThan(10);
  expect(acknowledged.size, "no kill came in the middle").toBeLessThan(ROUNDS * WRITES_A_ROUND);
  expect([...acknowledged].filter((id) => !there.has(id))).toEqual([]);
  expect(halves(items)).toEqual([]);
});
