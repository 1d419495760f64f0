import type { FastifyInstance } from "fastify";
import type { ContentStore } from "../store/content-store.ts";
import { FAULT_KINDS, FAULT_SOURCES } from "./faults.ts";
import type { Fault, Faults } from "./faults.ts";
import type { WireLog } from "./wire-log.ts";

/** Who uses the workbench just now; the bench and tests change it. */
export interface CurrentPerson {
  id: string;
}

export interface ControlParts {
  readonly store: ContentStore;
  readonly faults: Faults;
  readonly wireLog: WireLog;
  readonly currentPerson: CurrentPerson;
}

/** A wish of the control interface that makes no sense, with the sentence that says so. */
class ControlError extends Error {
  readonly statusCode: number;

  constructor(statusCode: number, message: string) {
    super(message);
    this.statusCode = statusCode;
  }
}

/** The interface by which the bench bar, tests and evaluators steer the workbench; documented in workbench/README.md. */
export function registerControl(app: FastifyInstance, parts: ControlParts): void {
  const { store, faults, wireLog, currentPerson } = parts;
  const firstPerson = currentPerson.id;
  app.get("/__workbench/wire", () => wireLog.all());
  app.delete("/__workbench/wire", (_request, reply) => {
    wireLog.clear();
    return reply.code(204).send();
  });
  app.get("/__workbench/state", () => ({ person: currentPerson.id, people: peopleOf(store), faults: faults.all() }));
  app.post("/__workbench/as", (request) => {
    currentPerson.id = findPerson(store, field(request.body, "person"));
    return { person: currentPerson.id };
  });
  app.post("/__workbench/fault", (request) => {
    faults.set(readFault(request.body));
    return { faults: faults.all() };
  });
  app.delete("/__workbench/fault", (_request, reply) => {
    faults.clear();
    return reply.code(204).send();
  });
  app.post("/__workbench/reset", () => {
    faults.clear();
    wireLog.clear();
    store.reset();
    currentPerson.id = firstPerson;
    return { person: currentPerson.id };
  });
}

function peopleOf(store: ContentStore): { id: string; name: string }[] {
  return store
    .accounts()
    .filter(({ kind, state }) => kind === "human" && state === "active")
    .map(({ id, name }) => ({ id, name }));
}

function field(body: unknown, name: string): unknown {
  return typeof body === "object" && body !== null ? Reflect.get(body, name) : undefined;
}

function findPerson(store: ContentStore, wanted: unknown): string {
  if (typeof wanted !== "string") throw new ControlError(400, 'Say whom: {"person": "account id or full name"}.');
  const found = peopleOf(store).filter(({ id, name }) => id === wanted || name === wanted);
  const [only, another] = found;
  if (only === undefined) throw new ControlError(404, `Nobody who could sign in is called ${wanted}.`);
  if (another !== undefined)
    throw new ControlError(400, `Two people are called ${wanted}; say the account id: ${found.map(({ id }) => id).join(" or ")}.`);
  return only.id;
}

function readFault(body: unknown): Fault {
  const source = FAULT_SOURCES.find((name) => name === field(body, "source"));
  const kind = FAULT_KINDS.find((name) => name === String(field(body, "kind")));
  const wished = field(body, "times");
  const times = wished === undefined ? 1 : (wished ?? 0);
  if (source === undefined) throw new ControlError(400, `source is one of ${FAULT_SOURCES.join(", ")}.`);
  if (kind === undefined) throw new ControlError(400, `kind is one of ${FAULT_KINDS.join(", ")}.`);
  if (typeof times !== "number" || !Number.isInteger(times) || times < 0)
    throw new ControlError(400, "times is a whole number; 0 or null clears the fault.");
  return { source, kind, times, gateway: field(body, "gateway") === true };
}
