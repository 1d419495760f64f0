import { spawn } from "node:child_process";
import type { ChildProcess, StdioOptions } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "vitest";

const main = fileURLToPath(new URL("../../workbench/src/main.ts", import.meta.url));
const running: ChildProcess[] = [];
afterEach(() => {
  for (const child of running.splice(0)) child.kill("SIGKILL");
});

interface Started {
  readonly child: ChildProcess;
  readonly out: () => string;
  readonly err: () => string;
  /** resolves with the address once the line is there */
  readonly ready: Promise<string>;
  readonly code: Promise<number | null>;
}

function start(...args: string[]): Started {
  return follow(spawnMain(args, ["ignore", "pipe", "pipe"]));
}

/** As the start script does it: the two can tell each other things. */
function startAsScript(...args: string[]): Started {
  return follow(spawnMain(args, ["ignore", "pipe", "pipe", "ipc"]));
}

function spawnMain(args: readonly string[], stdio: StdioOptions): ChildProcess {
  const data = mkdtempSync(join(tmpdir(), "alongside-data-"));
  const flags = ["--disable-warning=ExperimentalWarning", "--conditions=alongside-source"];
  return spawn(process.execPath, [...flags, main, "--data", data, ...args], { stdio });
}

function follow(child: ChildProcess): Started {
  running.push(child);
  let out = "";
  let err = "";
  const code = once(child, "exit").then(([status]) => status as number | null);
  const ready = new Promise<string>((resolve, reject) => {
    child.stdout?.on("data", (chunk: Buffer) => {
      out += chunk.toString();
      const [, url] = /^Alongside workbench ready: (\S+)$/mu.exec(out) ?? [];
      if (url !== undefined) resolve(url);
    });
    child.stderr?.on("data", (chunk: Buffer) => (err += chunk.toString()));
    void code.then((status) => reject(new Error(`ended with ${String(status)}: ${err}`)));
  });
  ready.catch(() => undefined);
  return { child, out: () => out, err: () => err, ready, code };
}

const write = (files: Record<string, string>): string => {
  const folder = mkdtempSync(join(tmpdir(), "alongside-org-"));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
};

const PERSON = '{"id":"p1","name":"Ada Kern","handles":[]}\n';
const item = (id: string, wish: object = {}): string =>
  `${JSON.stringify({ id, kind: "page", title: `Brakes ${id}`, text: "bled", labels: ["brakes"], container: "Workshop / Brakes", created: "2026-01-01", updated: "2026-01-02", contributors: [{ person: "p1", role: "author", at: "2026-01-01", weight: 1 }], ...wish })}\n`;

describe("npm start", () => {
  it("prints exactly one line, opens on a page with the macro, and ends at Ctrl-C with everything it started", async () => {
    const workbench = start("--port", "0");
    const url = await workbench.ready;
    const page = await fetch(url);
    const text = await page.text();
    expect(text).toContain('data-surface="macro"');
    const [, appUrl] = /data-app="([^"]+)"/u.exec(text) ?? [];
    expect((await fetch(`${appUrl ?? ""}/index.html?hostname=${url}`)).status).toBe(200);
    workbench.child.kill("SIGINT");
    expect(await workbench.code).toBe(0);
    expect(workbench.out()).toBe(`Alongside workbench ready: ${url}\n`);
    await expect(fetch(url)).rejects.toThrow();
    await expect(fetch(appUrl ?? "")).rejects.toThrow();
  });

  it("says in a sentence that a port is taken, and uses the next free one", async () => {
    const taken = createServer().listen(0, "127.0.0.1");
    await once(taken, "listening");
    const { port } = taken.address() as AddressInfo;
    const workbench = start("--port", String(port));
    const url = await workbench.ready;
    expect(Number(new URL(url).port)).toBeGreaterThan(port);
    expect(workbench.err()).toMatch(new RegExp(`Port ${String(port)} is taken by another program; using \\d+\\.`, "u"));
    taken.close();
  });

  it("loads a folder, reports each damaged line with file and number, and skips only that line", async () => {
    const items =
      item("i1") +
      "{ not json\n" +
      item("i2", { contributors: [{ person: "nobody", role: "author", at: "2026-01-01" }] }) +
      item("i1") +
      item("i3", { created: "someday" }) +
      item("i4");
    const workbench = start("--port", "0", "--org", write({ "people.jsonl": PERSON, "items.jsonl": items }));
    const url = await workbench.ready;
    expect(workbench.err().trim().split("\n")).toEqual([
      "items.jsonl:2: skipped, it is not JSON",
      "items.jsonl:3: the contributor nobody is nobody of people.jsonl and was left out",
      "items.jsonl:4: skipped, the id i1 was used before",
      "items.jsonl:5: skipped, the field created is no date",
    ]);
    const answer = await fetch(`${url}/wiki/rest/api/search?cql=${encodeURIComponent('siteSearch ~ "brakes" and type = page')}`, {
      headers: { "x-workbench-person": "p1" },
    });
    expect(((await answer.json()) as { results: unknown[] }).results).toHaveLength(3);
  });

  it.each([
    ["a folder that is not there", () => join(tmpdir(), "nowhere-at-all"), /does not exist/u],
    ["a file", () => join(write({ file: "" }), "file"), /is a file; an organisation is a folder/u],
    ["an empty folder", () => write({}), /holds no people\.jsonl/u],
    ["a folder without items", () => write({ "people.jsonl": PERSON }), /holds no items\.jsonl/u],
    ["a folder of damaged lines only", () => write({ "people.jsonl": PERSON, "items.jsonl": "x\n" }), /holds nothing to read/u],
    ["something that is no gzip", () => write({ "people.jsonl.gz": "x", "items.jsonl.gz": "x" }), /names nobody/u],
  ])("ends with a sentence and code 2 for %s", async (_what, folder, sentence) => {
    const workbench = start("--port", "0", "--org", folder());
    expect(await workbench.code).toBe(2);
    expect(workbench.err()).toMatch(sentence);
    expect(workbench.err()).not.toMatch(/\n\s+at /u);
    expect(workbench.out()).toBe("");
  });

  it("is ready before SharePoint is, asks for its set-up once it is, shows each step, and ends when whoever set it up is gone", async () => {
    const workbench = startAsScript("--port", "0");
    const asked = once(workbench.child, "message");
    const url = await workbench.ready;
    expect((await asked)[0]).toBe("set up sharepoint");
    const state = async (): Promise<unknown> => (await fetch(`${url}/__workbench/sharepoint`)).json();
    expect(await state()).toMatchObject({ is: "setting-up", step: "look" });
    workbench.child.send({ is: "doing", step: "install" });
    await expect.poll(state).toMatchObject({ is: "setting-up", step: "install" });
    expect(await (await fetch(url)).text()).toContain('data-surface="macro"');
    workbench.child.send({ is: "failed", step: "install", detail: "no network" });
    await expect.poll(state).toMatchObject({ is: "not-set-up", detail: "no network" });
    workbench.child.disconnect();
    expect(await workbench.code).toBe(0);
    expect(workbench.out()).toBe(`Alongside workbench ready: ${url}\n`);
  });

  it("leaves SharePoint out when it is asked to, and nothing is set up for it", async () => {
    const workbench = startAsScript("--port", "0", "--without", "sharepoint");
    let told = 0;
    workbench.child.on("message", () => (told += 1));
    const url = await workbench.ready;
    expect(await (await fetch(`${url}/__workbench/sharepoint`)).json()).toEqual({ is: "left-out" });
    workbench.child.kill("SIGINT");
    expect(await workbench.code).toBe(0);
    expect(told).toBe(0);
  });

  it("leaves the app out of a product when it is asked to: the product is there, the app's page in it is not", async () => {
    const workbench = startAsScript("--port", "0", "--without", "sharepoint", "--without", "confluence");
    const url = await workbench.ready;
    const statusOf = async (path: string): Promise<number> => (await fetch(url + path)).status;
    expect(await statusOf("/wiki/spaces")).toBe(200);
    expect(await statusOf("/wiki/apps/alongside")).toBe(404);
    expect(await statusOf("/jira/apps/alongside")).toBe(200);
    workbench.child.kill("SIGINT");
    expect(await workbench.code).toBe(0);
  });

  it.each([
    [["bitbucket"], /Only sharepoint, confluence and jira can be left out, not bitbucket\./u],
    [["confluence", "sharepoint", "jira"], /leave out one of them at most\./u],
  ])("ends with a sentence for parts that cannot be left out: %j", async (parts, sentence) => {
    const workbench = start(...parts.flatMap((part) => ["--without", part]));
    expect(await workbench.code).toBe(2);
    expect(workbench.err()).toMatch(sentence);
  });

  it("ends with a sentence for options it does not know", async () => {
    const workbench = start("--colour", "red");
    expect(await workbench.code).toBe(2);
    expect(workbench.err()).toMatch(/--colour/u);
  });
});
