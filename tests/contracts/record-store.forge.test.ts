import { afterAll, beforeAll } from "vitest";
import { createRecordsClient } from "../../forge-app/ui/src/records-client.ts";
import { startWorkbench } from "../../workbench/src/server.ts";
import type { Workbench } from "../../workbench/src/server.ts";
import { anAccount, aSpace, anOrganisation } from "../builders/organisation.ts";
import { PLAIN_WORLD, recordStoreContract } from "./record-store.contract.ts";

const MEMBERS = ["ada", "ann", "bo"];
let workbench: Workbench;

beforeAll(async () => {
  const organisation = anOrganisation({
    accounts: [...MEMBERS, "stranger"].map((id) => anAccount(id)),
    spaces: [aSpace("FLEET", { readers: MEMBERS })],
  });
  workbench = await startWorkbench({ organisation, port: 0 });
});
afterAll(() => workbench.close());

recordStoreContract("Forge storage on the workbench", () => {
  workbench.wire.reset();
  return Promise.resolve({
    ...PLAIN_WORLD,
    as: (person) =>
      createRecordsClient((functionKey, payload) => workbench.backEnd.resolve({ functionKey, payload, context: {}, accountId: person })),
  });
});
