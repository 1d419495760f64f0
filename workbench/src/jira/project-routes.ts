import type { FastifyInstance } from "fastify";
import { WireError } from "../product/wire-error.ts";
import type { ContentStore } from "../store/content-store.ts";
import type { Query } from "./request-parts.ts";
import { namesIn, pageOf, shapesFor } from "./request-parts.ts";

const USUAL_PROJECTS = 50;

/** Projects that the asking person may see. */
export function registerProjects(app: FastifyInstance, store: ContentStore): void {
  app.get<{ Querystring: Query }>("/rest/api/3/project/search", (request) => {
    const keys = new Set(namesIn(request.query["keys"]));
    const ids = new Set(namesIn(request.query["id"]));
    const [text = ""] = [request.query["query"] ?? ""].flat();
    const shapes = shapesFor(store, request);
    const projects = store.issues
      .projects(request.caller)
      .filter(({ key, id }) => (keys.size === 0 || keys.has(key)) && (ids.size === 0 || ids.has(String(id))))
      .filter(({ key, name }) => [key, name].some((word) => word.toLowerCase().includes(text.toLowerCase())));
    return pageOf(
      request,
      projects.map((project) => shapes.projectInFull(project)),
      USUAL_PROJECTS,
    );
  });
  app.get<{ Params: { readonly project: string } }>("/rest/api/3/project/:project", (request) => {
    const project = store.issues.project(request.caller, request.params.project);
    if (project === null) throw new WireError(404, `No project could be found with key '${request.params.project}'.`);
    return shapesFor(store, request).projectInFull(project);
  });
}
