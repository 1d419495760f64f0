import type { FastifyInstance } from "fastify";
import type { ContentStore } from "../store/content-store.ts";
import { FAULT_KINDS, FAULT_SOURCES } from "./faults.ts";
import type { Fault, Faults } from "./faults.ts";
import type { CurrentPerson } from "./current-person.ts";
import { findPerson, peopleOf, personOf } from "./current-person.ts";
import { ControlError } from "./control-error.ts";
import type { WireLog } from "./wire-log.ts";

export interface ControlParts {
  readonly store: ContentStore;
  readonly faults: Faults;
  readonly wireLog: WireLog;
  readonly currentPerson: CurrentPerson;
  reset(): void;
}

/** The interface by which the bench bar, tests and evaluators steer the workbench; documented in workbench/README.md. */
export function registerControl(app: FastifyInstance, parts: ControlParts): void {
  const { store, faults, wireLog, currentPerson } = parts;
  app.get("/__workbench/wire", () => wireLog.all());
  app.delete("/__workbench/wire", (_request, reply) => {
    wireLog.clear();
    return reply.code(204).send();
  });
  app.get("/__workbench/state", (request) => {
    const person = personOf(request, currentPerson, store);
    return { person, anonymous: person === null, people: peopleOf(store), faults: faults.all() };
  });
  app.post("/__workbench/as", (request) => {
    const wanted = field(request.body, "person");
    if (typeof wanted !== "string") throw new ControlError(400, 'Say whom: {"person": "account id or full name"}.');
    currentPerson.id = findPerson(store, wanted);
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
    parts.reset();
    return { person: currentPerson.id };
  });
}

function field(body: unknown, name: string): unknown {
  return typeof body === "object" && body !== null ? Reflect.get(body, name) : undefined;
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
