import { AxeBuilder } from "@axe-core/playwright";
import { expect } from "vitest";
import type { Call, Calls } from "../../forge-app/src/contract.ts";
import type { Written } from "./shared-things.ts";
import type { Window } from "./stage.ts";
import type { SharedStage } from "./use-stage.ts";

export const ME = "712020:nora-weiss";

/** What a surface of the app would send, in the name of the person who looks. */
export async function call<Called extends Call>(stage: SharedStage, functionKey: Called, payload: Calls[Called]["payload"]): Promise<void> {
  const response = await fetch(`${stage.url}/__forge/invoke`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ functionKey, payload, context: {} }),
  });
  expect(await response.json()).toMatchObject({ value: { answer: { ok: true } } });
}

/** People write these records one after the other, as a surface of the app would in their names. */
export async function writeAll(stage: SharedStage, records: readonly Written[]): Promise<void> {
  for (const [person, kind, id, content] of records) {
    await stage.control("POST", "as", { person });
    const answer = await fetch(`${stage.url}/__forge/invoke`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ functionKey: "records.save", payload: { kind, id, version: null, content }, context: {} }),
    });
    expect(await answer.json(), id).toMatchObject({ value: { answer: { ok: true } } });
  }
  await stage.control("POST", "as", { person: ME });
}

/** Somebody replies to Nora's question, in their own list of questions. */
export async function replyToNora(window: Window, answer: string): Promise<void> {
  const asked = window.app().locator(".al-box").filter({ hasText: "Nora Weiss asks you" });
  await asked.getByRole("button", { name: "Reply" }).click();
  await asked.getByLabel("Your answer").fill(answer);
  await asked.getByRole("button", { name: "Post the reply" }).click();
  await window.app().getByText("Your answer stands below the question.").waitFor();
}

/** Records of one kind as they lie in the app's storage. */
export async function stored(stage: SharedStage, kind: string): Promise<readonly Record<string, unknown>[]> {
  const items = (await stage.control("GET", "stored")) as readonly { readonly value: unknown }[];
  const records = items.map(({ value }) => JSON.parse(JSON.stringify(value)) as unknown).flatMap(recordsWithin);
  return records.filter((record) => record["kind"] === kind);
}

/** A record may lie in an item as it is, or inside of it. */
function recordsWithin(value: unknown): Record<string, unknown>[] {
  if (typeof value !== "object" || value === null) return [];
  const fields = value as Record<string, unknown>;
  if (typeof fields["kind"] === "string" && "content" in fields) return [fields];
  return Object.values(fields).flatMap(recordsWithin);
}

/** What holds for every window, whatever was done in it. */
export function expectClean({ violations, foreign, errors }: Window): void {
  expect(violations).toEqual([]);
  expect(foreign).toEqual([]);
  expect(errors).toEqual([]);
}

/** No findings of axe, and nothing that has to be scrolled sideways. */
export async function expectAccessible(window: Window): Promise<void> {
  const { violations } = await new AxeBuilder({ page: window.page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`)).toEqual([]);
  for (const frame of window.page.frames()) {
    expect(await frame.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
  }
}

/** How a write can go wrong, and what is said then; each kind lasts for `times` calls. */
export const WRITES_THAT_FAIL: readonly {
  readonly source: "storage" | "invoke";
  readonly kind: string;
  readonly en: RegExp;
  readonly de: RegExp;
}[] = [
  { source: "storage", kind: "409", en: /something else was changed at the same moment/u, de: /Im selben Moment/u },
  { source: "storage", kind: "413", en: /no room left/u, de: /kein Platz/u },
  { source: "storage", kind: "429", en: /this site .*asks to wait/u, de: /Diese Website .*Geduld/u },
  { source: "storage", kind: "500", en: /could not be reached just now/u, de: /gerade nicht erreichbar/u },
  { source: "storage", kind: "offline", en: /could not be reached just now/u, de: /gerade nicht erreichbar/u },
  { source: "invoke", kind: "offline", en: /could not be reached just now/u, de: /gerade nicht erreichbar/u },
  { source: "invoke", kind: "lost", en: /could not be reached just now/u, de: /gerade nicht erreichbar/u },
  { source: "invoke", kind: "429", en: /could not be reached just now|asks to wait/u, de: /gerade nicht erreichbar|Diese Website/u },
];
