import { describe, expect, it } from "vitest";
import type { RecordCall, RecordCalls } from "../../forge-app/src/contract.ts";
import type { Window } from "./stage.ts";
import { useStage } from "./use-stage.ts";

const stage = useStage();

/** What a surface of the app would send, in the name of somebody. */
async function write<Call extends RecordCall>(person: string, functionKey: Call, payload: RecordCalls[Call]["payload"]): Promise<void> {
  await stage.control("POST", "as", { person });
  const response = await fetch(`${stage.url}/__forge/invoke`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ functionKey, payload, context: {} }),
  });
  expect(await response.json()).toMatchObject({ value: { answer: { ok: true } } });
  await stage.control("POST", "as", { person: "712020:nora-weiss" });
}

async function people(window: Window): Promise<string> {
  await window.app().locator(".al-footer").waitFor();
  const list = window.app().locator("ul.al-people");
  return (await list.count()) === 0 ? "" : ((await list.textContent()) ?? "");
}

const OFFER = { word: "mentor", topic: "firmware rollout", audience: "site" } as const;

describe("what people wrote, in the answer of others", () => {
  it("an offer stands in its own seat, and whoever steps back is gone at the next ask", async () => {
    await write("712020:emeka-obi", "records.save", { kind: "offer", id: "o1", version: null, content: OFFER });
    const first = await people(await stage.open("/"));
    expect(first).toContain("Emeka Obi");
    expect(first).toContain("Offered to help");
    expect(first).toContain("Says: I can mentor in “firmware rollout”.");
    await write("712020:emeka-obi", "records.save", { kind: "stepBack", id: "s1", version: null, content: { from: "everything" } });
    const second = await people(await stage.open("/"));
    expect(second).not.toBe("");
    expect(second).not.toContain("Emeka Obi");
  });

  it.each([
    ["en", "so nobody is named"],
    ["de", "Deshalb steht hier kein Name"],
  ] as const)("when the records cannot be asked, what is to be read stays, and the reason is said (%s)", async (language, sentence) => {
    await stage.control("POST", "fault", { source: "invoke", kind: "offline", times: 1 });
    const window = await stage.open("/", { language });
    expect(await people(window)).toBe("");
    await expect.poll(() => window.app().locator("ul.al-documents li").count()).toBeGreaterThan(0);
    await expect.poll(() => window.app().locator(".al-notice").textContent()).toContain(sentence);
    await window.app().locator(".al-notice button").click();
    await window.app().locator("ul.al-people").waitFor();
  });
});
