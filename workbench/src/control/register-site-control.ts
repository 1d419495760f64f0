import type { FastifyInstance } from "fastify";
import { ROLES } from "../sharepoint/sites.ts";
import type { SharePointWorld } from "../sharepoint/world.ts";
import { ControlError } from "./control-error.ts";
import { findPerson } from "./current-person.ts";

/** The part of the control interface that is about SharePoint's sites: who is what on them, and what lies in their lists. */
export function registerSiteControl(app: FastifyInstance, { store, sites, lists }: SharePointWorld): void {
  app.get("/__workbench/lists", () => lists.everything());
  app.post("/__workbench/role", (request) => {
    const site = sites.find(textField(request.body, "site"));
    if (site === null) throw new ControlError(404, "No site is called so; say the key of a space.");
    const person = findPerson(store, textField(request.body, "person"));
    const role = ROLES.find((name) => name === textField(request.body, "role"));
    if (person === null || role === undefined) throw new ControlError(400, `Somebody with an account is one of ${ROLES.join(", ")}.`);
    if (sites.roleOf(site, person) === null) throw new ControlError(400, "Whoever may not open the space has no role on its site.");
    sites.setRole(site, person, role);
    return { site: site.path, person, role };
  });
}

function textField(body: unknown, name: string): string {
  const value: unknown = typeof body === "object" && body !== null ? Reflect.get(body, name) : undefined;
  return typeof value === "string" ? value : "";
}
