import type { FastifyInstance } from "fastify";
import type { BackEnd } from "../forge/back-end.ts";
import type { ContentStore } from "../store/content-store.ts";
import type { AccountRow } from "../store/rows.ts";
import { ControlError } from "./control-error.ts";

/** The part of the control interface that looks into the app's back end, and makes time pass for it. */
export function registerStorageControl(app: FastifyInstance, store: ContentStore, backEnd: BackEnd): void {
  app.get("/__workbench/stored", () => backEnd.stored());
  app.get("/__workbench/logs", () => backEnd.logs());
  app.post("/__workbench/run", async (request) => {
    const wanted = field(request.body, "function");
    const functionKey = backEnd.scheduled().find((key) => key === wanted);
    if (functionKey === undefined)
      throw new ControlError(404, `No schedule runs that function; there are ${backEnd.scheduled().join(", ") || "none"}.`);
    try {
      await backEnd.runSchedule(functionKey);
    } catch (error) {
      throw new ControlError(500, `${functionKey} failed: ${error instanceof Error ? error.message : String(error)}`);
    }
    await backEnd.drain();
    return { ran: functionKey };
  });
  app.post("/__workbench/account", (request) => {
    const account = findAccount(store, field(request.body, "person"));
    const state = field(request.body, "state");
    if (state !== "closed" && state !== "active") throw new ControlError(400, "state is closed or active.");
    store.setAccountState(account.id, state);
    return { person: account.id, state };
  });
}

function field(body: unknown, name: string): unknown {
  return typeof body === "object" && body !== null ? Reflect.get(body, name) : undefined;
}

function findAccount(store: ContentStore, wanted: unknown): AccountRow {
  if (typeof wanted !== "string") throw new ControlError(400, 'Say whom: {"person": "account id or full name"}.');
  const found = store.accounts().filter(({ id, name, kind }) => kind === "human" && (id === wanted || name === wanted));
  const [only, another] = found;
  if (only === undefined) throw new ControlError(404, `Nobody is called ${wanted}.`);
  if (another !== undefined)
    throw new ControlError(400, `Two people are called ${wanted}; say the account id: ${found.map(({ id }) => id).join(" or ")}.`);
  return only;
}
