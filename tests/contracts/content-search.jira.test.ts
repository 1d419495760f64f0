import { personId } from "@alongside/core";
import { describe, expect, it } from "vitest";
import { browserClock } from "../../forge-app/ui/src/clock.ts";
import { createJiraContentSearch } from "../../forge-app/ui/src/jira/content-search.ts";
import { createWire } from "../../workbench/src/wire.ts";
import { plainWordForms } from "../builders/evidence.ts";
import { aProject, anIssue } from "../builders/issues.ts";
import { anAccount, anOrganisation } from "../builders/organisation.ts";
import { requestFrom } from "../builders/wire-request.ts";
import { CONTRACT_ORGANISATION, contentSearchContract } from "./content-search.contract.ts";

const { people, places, items } = CONTRACT_ORGANISATION;
const idOf = (person: string): string => `712020:${person}`;
const NEVER = new AbortController().signal;

const organisation = anOrganisation({
  firstPerson: idOf("ada"),
  accounts: Object.entries(people).map(([id, { name, kind, state }]) =>
    anAccount(idOf(id), { name, kind, state: state === "left" ? "deactivated" : "active" }),
  ),
  projects: places.map(({ key, name, readers }) => aProject(key, { name, ...(readers === null ? {} : { readers: readers.map(idOf) }) })),
  issues: items.map((item, index) =>
    anIssue({
      key: `${item.place}-${String(index + 1)}`,
      alias: item.id,
      summary: item.title,
      text: item.text,
      labels: item.labels,
      reporter: idOf(item.by),
      comments: item.editors.map((editor) => ({ by: idOf(editor), at: `${item.on}T12:00:00Z`, text: "Seen." })),
      on: item.on,
    }),
  ),
});

contentSearchContract("Jira on the workbench", async () => {
  const wire = await createWire({ organisation });
  const wish = { wordForms: plainWordForms, solversBy: null };
  return {
    portFor: (person) => Promise.resolve(createJiraContentSearch(requestFrom(wire, idOf(person)), wish)),
    words: { kind: "issue", author: "reporter", editor: "commenter" },
    idOf: (person) => personId(idOf(person)),
    contributors: "all",
    directoryFor: null,
    failNext: (kind) => {
      wire.faults.set({ source: "jira", kind, times: 1, gateway: false });
      return Promise.resolve();
    },
  };
});

describe("who closed what was found", () => {
  const solvedBy = (closer: string) =>
    anIssue({
      key: "OPEN-9",
      summary: "Squealing brakes",
      reporter: idOf("ada"),
      status: "Done",
      resolution: "Done",
      resolvedAt: "2026-03-02T00:00:00Z",
      changes: [
        { by: idOf(closer), at: "2026-03-02T00:00:00Z", field: "status", from: "To Do", to: "Done" },
        { by: idOf(closer), at: "2026-03-02T00:00:00Z", field: "resolution", from: null, to: "Done" },
      ],
    });
  const open = async () => {
    const wire = await createWire({ organisation: { ...organisation, issues: [solvedBy("ben")] } });
    const search = createJiraContentSearch(requestFrom(wire, idOf("ada")), { wordForms: plainWordForms, solversBy: browserClock });
    const solvers = async () => {
      const { hits } = await search.search({ words: ["squealing"], limit: 50, issuesSince: null }, NEVER);
      return hits.flatMap(({ contributions }) => contributions.filter(({ role }) => role === "solver").map(({ person }) => person));
    };
    return { wire, solvers, search };
  };

  it("is asked in a second call, and never in a third", async () => {
    const { wire, solvers } = await open();
    expect(await solvers()).toEqual([idOf("ben")]);
    expect(wire.wireLog.all().map(({ path }) => path)).toEqual(["/rest/api/3/search/jql", "/rest/api/3/changelog/bulkfetch"]);
  });

  it("is not asked when nothing that was found is solved", async () => {
    const { wire, search } = await open();
    await search.search({ words: ["nowhere"], limit: 50, issuesSince: null }, NEVER);
    expect(wire.wireLog.all()).toHaveLength(1);
  });

  it("is worth no answer: when it cannot be asked, what was found stays", async () => {
    const { wire } = await open();
    const asked = requestFrom(wire, idOf("ada"));
    const search = createJiraContentSearch(
      (path, wish) => (path.includes("changelog") ? Promise.reject(new TypeError("Failed to fetch")) : asked(path, wish)),
      { wordForms: plainWordForms, solversBy: browserClock },
    );
    expect((await search.search({ words: ["squealing"], limit: 50, issuesSince: null }, NEVER)).hits).toHaveLength(1);
  });

  it("is not waited for: after a moment what was found is the answer", async () => {
    const { wire } = await open();
    const asked = requestFrom(wire, idOf("ada"));
    const search = createJiraContentSearch(
      (path, wish) => (path.includes("changelog") ? new Promise(() => undefined) : asked(path, wish)),
      { wordForms: plainWordForms, solversBy: { ...browserClock, wait: () => Promise.resolve() } },
    );
    expect((await search.search({ words: ["squealing"], limit: 50, issuesSince: null }, NEVER)).hits).toHaveLength(1);
  });
});

describe("issues that changed since a day", () => {
  it("are found, and older ones are not", async () => {
    const wire = await createWire({ organisation });
    const search = createJiraContentSearch(requestFrom(wire, idOf("ada")), { wordForms: plainWordForms, solversBy: null });
    const query = { words: ["brakes", "wheels"], limit: 50, issuesSince: "2026-05-01" as never };
    expect((await search.search(query, NEVER)).hits.map(({ title }) => title).sort()).toEqual(["Brake prices", "Truing wheels"]);
  });
});
