import { itemId, personId, placeId } from "@alongside/core";
import { describe, expect, it } from "vitest";
import { createJiraWorkSearch } from "../../forge-app/ui/src/jira/work-search.ts";
import { createWire } from "../../workbench/src/wire.ts";
import { plainWordForms } from "../builders/evidence.ts";
import { aProject, anIssue } from "../builders/issues.ts";
import { anAccount, anOrganisation } from "../builders/organisation.ts";
import { requestFrom } from "../builders/wire-request.ts";
import { accountOf, workIssues, workKeyOf } from "../builders/work-organisation.ts";
import { workSearchContract } from "./work-search.contract.ts";

workSearchContract("Jira on the workbench", async () => {
  const wire = await createWire({ organisation: workIssues });
  return {
    portFor: (person) => Promise.resolve(createJiraWorkSearch(requestFrom(wire, accountOf(person)), plainWordForms)),
    idOf: (person) => personId(accountOf(person)),
    placeOf: (place) => placeId(`jira:${place}`),
    itemOf: (id) => itemId(workKeyOf(id)),
    contributors: "all",
    failNext: (kind) => {
      wire.faults.set({ source: "jira", kind, times: 1, gateway: false });
    },
  };
});

const NOTHING = { people: [], labels: [], place: null, items: [], rowsOfPerson: 20, limit: 50 };
const never = new AbortController().signal;

describe("what Jira refuses a whole query for", () => {
  const open = async () => {
    const wire = await createWire({ organisation: workIssues });
    return { wire, port: createJiraWorkSearch(requestFrom(wire, accountOf("ada")), plainWordForms) };
  };

  it("is left out in a second call, and there is no third", async () => {
    const { wire, port } = await open();
    const items = [itemId(workKeyOf("secret")), itemId("FLEET-999"), itemId("FLEET-1")];
    const people = ["gone", "left"].map((id) => personId(accountOf(id)));
    const { hits } = await port.findWork({ ...NOTHING, people, items, place: placeId("jira:NOWHERE") }, never);
    expect(hits.map(({ id }) => id)).toEqual(["FLEET-1"]);
    expect(wire.wireLog.all()).toHaveLength(2);
  });

  it("is asked for once when nothing is refused", async () => {
    const { wire, port } = await open();
    await port.findWork({ ...NOTHING, people: [personId(accountOf("bo"))], labels: ["wheels"] }, never);
    expect(wire.wireLog.all()).toHaveLength(1);
  });

  it("stays a refusal where it names nothing that was asked for", async () => {
    const refused = { ok: false, status: 400, headers: { get: () => null }, json: () => Promise.resolve({ errorMessages: ["No."] }) };
    let calls = 0;
    const port = createJiraWorkSearch(() => Promise.resolve({ ...refused, calls: (calls += 1) }), plainWordForms);
    await expect(port.findWork({ ...NOTHING, labels: ["wheels"] }, never)).rejects.toMatchObject({ kind: "malformed-answer" });
    expect(calls).toBe(1);
  });
});

describe("components", () => {
  it("are asked for beside labels once rows have shown which names are theirs", async () => {
    const part = (key: string, by: string) => anIssue({ key, components: ["Rear wheel"], reporter: by });
    const organisation = anOrganisation({
      accounts: ["ada", "bo"].map((id) => anAccount(accountOf(id))),
      firstPerson: accountOf("ada"),
      projects: [aProject("FLEET")],
      issues: [part("FLEET-1", accountOf("ada")), part("FLEET-2", accountOf("bo"))],
    });
    const wire = await createWire({ organisation });
    const port = createJiraWorkSearch(requestFrom(wire, accountOf("ada")), plainWordForms);
    const found = async (query: object) => (await port.findWork({ ...NOTHING, ...query }, never)).hits.map(({ id }) => id as string);
    expect(await found({ labels: ["Rear wheel"] })).toEqual([]);
    expect(await found({ people: [personId(accountOf("ada"))] })).toEqual(["FLEET-1"]);
    expect(await found({ labels: ["Rear wheel", "unused"] })).toEqual(["FLEET-2", "FLEET-1"]);
  });
});
