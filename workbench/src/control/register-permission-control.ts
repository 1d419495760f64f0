import type { FastifyInstance } from "fastify";
import type { ContentStore } from "../store/content-store.ts";
import type { PlaceWithReaders } from "../store/place-readers.ts";
import { setMayOpen } from "../store/place-readers.ts";
import { ControlError } from "./control-error.ts";
import { findPerson } from "./current-person.ts";

/** The part of the control interface by which somebody may no longer open a place, or may again. */
export function registerPermissionControl(app: FastifyInstance, store: ContentStore): void {
  app.post("/__workbench/permission", (request) => {
    const [person, place, mayOpen] = [field(request.body, "person"), field(request.body, "place"), field(request.body, "mayOpen")];
    if (typeof person !== "string" || typeof place !== "string" || typeof mayOpen !== "boolean")
      throw new ControlError(400, 'Say who, and where: {"person": "account id or full name", "place": "key", "mayOpen": false}.');
    const account = findPerson(store, person);
    if (account === null) throw new ControlError(400, "Whoever is not signed in has no permissions of their own.");
    if (!setMayOpen(store.database, placeOf(place), account, mayOpen))
      throw new ControlError(404, "No place is called so; say the key of a space, or jira: and the key of a project.");
    return { person: account, place, mayOpen };
  });
}

const OF_JIRA = "jira:";

function placeOf(place: string): PlaceWithReaders {
  return place.startsWith(OF_JIRA) ? { table: "project", key: place.slice(OF_JIRA.length) } : { table: "space", key: place };
}

function field(body: unknown, name: string): unknown {
  return typeof body === "object" && body !== null ? Reflect.get(body, name) : undefined;
}
