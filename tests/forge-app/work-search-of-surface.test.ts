import { personId } from "@alongside/core";
import { expect, it } from "vitest";
import { portsFor } from "../../forge-app/ui/src/ports.ts";
import type { RequestProduct } from "../../forge-app/ui/src/product-api.ts";
import { noRecords } from "../builders/no-records.ts";

const QUERY = { people: [personId("ada")], labels: [], place: null, items: [], rowsOfPerson: 20, limit: 50 };

it.each([
  ["confluence", { confluence: true, jira: true }, "confluence"],
  ["jira", { confluence: true, jira: true }, "jira"],
  ["confluence", { confluence: false, jira: true }, "jira"],
  ["jira", { confluence: true, jira: false }, "confluence"],
] as const)("in %s, with the app on %j, work is looked for in %s alone", async (product, installedOn, expected) => {
  const asked: string[] = [];
  const answering =
    (name: string, answer: object): RequestProduct =>
    () => {
      asked.push(name);
      return Promise.resolve({ ok: true, status: 200, headers: { get: () => null }, json: () => Promise.resolve(answer) });
    };
  const products = { confluence: answering("confluence", { results: [] }), jira: answering("jira", { issues: [] }) };
  const { workSearch } = portsFor({ accountId: "ada", installedOn, issueKey: null, product }, products, noRecords);
  expect((await workSearch.findWork(QUERY, new AbortController().signal)).hits).toEqual([]);
  expect([workSearch.source, ...asked]).toEqual([expected, expected]);
});
