import { RECORD_KINDS, isRecordKind } from "@alongside/core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RecordCalls } from "../../forge-app/src/contract.ts";
import { call } from "./own-things.ts";
import { openStage } from "./stage.ts";
import type { Stage } from "./stage.ts";

const NORA = "712020:nora-weiss";
const SAMIR = "712020:samir-haddad";
const ADMINISTRATOR = "712020:idris-bello";
const QUESTION = "What do you look at in the first twenty minutes?";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

interface Item {
  readonly entity: string | null;
  readonly key: string;
  readonly value: Readonly<Record<string, unknown>>;
}

const storedItems = async (): Promise<readonly Item[]> => (await stage.control("GET", "stored")) as readonly Item[];

/** One of every kind that can be written, as the surfaces would send it. */
const WRITTEN: readonly (readonly [person: string, kind: string, id: string, content: object])[] = [
  [SAMIR, "offer", "o1", { word: "mentor", topic: "firmware rollout", note: "Mornings.", audience: "site" }],
  [NORA, "wish", "w1", { word: "learn", topic: "torque sensors", audience: "place", place: "FLEET" }],
  [NORA, "trust", "t1", { person: "712020:hannah-berg", forWhat: "listening" }],
  [NORA, "trust", "t2", { outsider: "Bo Strand", link: "https://bostrand.example.org/" }],
  [SAMIR, "stepBack", "s1", { from: "topic", topic: "payroll" }],
  [SAMIR, "rhythm", "own", { capacity: "some" }],
  [SAMIR, "profileNote", "own", { text: "I like questions.", languages: "English" }],
];

async function askAndReply(): Promise<void> {
  const nora = await stage.open("/", { person: NORA });
  await nora.app().locator("ul.al-people > li").filter({ hasText: "Samir Haddad" }).getByRole("button").click();
  const dialog = nora.page.locator("dialog iframe[data-surface]").last().contentFrame();
  await dialog.getByRole("textbox", { name: "Your question" }).fill(QUESTION);
  await dialog.getByRole("button", { name: "Post the comment" }).click();
  await nora.page.getByRole("status").filter({ hasText: "Your question is on" }).waitFor();
  await nora.context.close();
  const samir = await stage.open("/wiki/apps/alongside?section=for-you", { person: SAMIR });
  await samir.app().getByRole("button", { name: "Reply" }).click();
  await samir.app().getByLabel("Your answer").fill("The error budget.");
  await samir.app().getByRole("button", { name: "Post the reply" }).click();
  await samir.app().getByText("Your answer stands below the question.").waitFor();
  await samir.context.close();
}

async function removeByHouseRules(): Promise<void> {
  const window = await stage.open("/wiki/admin/apps/alongside", { person: ADMINISTRATOR });
  const send = (functionKey: string, payload: object): Promise<unknown> =>
    window.page.evaluate(
      async ([key, body]) => {
        const init = { method: "POST", headers: { "content-type": "application/json" } };
        const response = await fetch("/__forge/invoke", {
          ...init,
          body: JSON.stringify({ functionKey: key, payload: body, context: {} }),
        });
        return (await response.json()) as unknown;
      },
      [functionKey, payload] as const,
    );
  const found = (await send("admin.find-entries", { words: "firmware rollout" })) as {
    readonly value: { readonly answer: { readonly value: readonly object[] } };
  };
  const [entry] = found.value.answer.value;
  expect(await send("admin.remove-entry", { words: "firmware rollout", entry })).toMatchObject({ value: { answer: { ok: true } } });
  await window.context.close();
}

/** Everything that somebody who only looks could open. */
const LOOKED_AT = [
  "/",
  "/wiki/apps/alongside",
  "/wiki/apps/alongside?q=snow",
  "/wiki/apps/alongside?section=for-you",
  "/wiki/apps/alongside?section=offers",
  "/wiki/apps/alongside?section=people",
  "/wiki/apps/alongside?section=data",
  "/wiki/spaces/FLEET/apps/alongside",
] as const;

describe("after a day on which everything was done once", () => {
  it("nothing but allowed kinds and fields is stored, looking writes nothing, and the logs know nobody", async () => {
    for (const [person, kind, id, content] of WRITTEN) {
      await stage.control("POST", "as", { person });
      await call(stage, "records.save", { kind, id, version: null, content } as RecordCalls["records.save"]["payload"]);
    }
    await askAndReply();
    await removeByHouseRules();

    const items = await storedItems();
    expect(new Set(items.map(({ entity }) => entity))).toEqual(new Set(["record", "word", "owner-list"]));
    const records = items.filter(({ entity }) => entity === "record");
    expect(new Set(records.map(({ value }) => value["kind"]))).toEqual(
      new Set(["wish", "trust", "stepBack", "rhythm", "profileNote", "ask", "askReply", "removalNotice"]),
    );
    const copies = ["owner", "kind", "id", "version", "writtenOn", "content", "reader", "named", "place", "keptUntil", "words"];
    for (const { value } of records) {
      const kind = String(value["kind"]);
      if (!isRecordKind(kind)) throw new Error(`${kind} is not on the allow-list`);
      expect(Object.keys(value).filter((field) => !copies.includes(field))).toEqual([]);
      expect(Object.keys(value["content"] as object).filter((field) => !Object.hasOwn(RECORD_KINDS[kind].fields, field))).toEqual([]);
      // Days, never times of day: nobody can work out how fast somebody was.
      expect(JSON.stringify(value)).not.toMatch(/\d{4}-\d\d-\d\dT|"\w*(?:At|Time)":/u);
    }

    const before = JSON.stringify(items);
    for (const path of LOOKED_AT) {
      const window = await stage.open(path, { person: NORA });
      await window.app().locator("h1, h2, h3").first().waitFor();
      await window.quiet();
      await window.context.close();
    }
    expect(JSON.stringify(await storedItems())).toBe(before);

    const logs = JSON.stringify(await stage.control("GET", "logs"));
    expect(logs).not.toMatch(/712020:|Nora|Samir|Hannah|firmware|torque|twenty minutes|Rollout/iu);
  });
});
