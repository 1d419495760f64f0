import type { FastifyInstance } from "fastify";
import type { Fields } from "../product/read-body.ts";
import { idAt, objectOf, textAt } from "../product/read-body.ts";
import { WireError } from "../product/wire-error.ts";
import type { ContentStore } from "../store/content-store.ts";
import { issueSeenBy } from "./issue-routes.ts";
import { JiraFieldError } from "./jira-error.ts";
import { shapesFor } from "./request-parts.ts";
import type { Json, JiraShapes } from "./shapes.ts";
import type { Transition } from "./workflow.ts";
import { RESOLUTIONS, TRANSITIONS } from "./workflow.ts";

const PATH = "/rest/api/3/issue/:issue/transitions";

interface OfIssue {
  readonly Params: { readonly issue: string };
}

/** Moving an issue to another status, as far as the shell and the app need it: with a resolution, without other fields. */
export function registerTransitions(app: FastifyInstance, store: ContentStore): void {
  app.get<OfIssue>(PATH, (request) => {
    const issue = issueSeenBy(store, request.caller, request.params.issue);
    const shapes = shapesFor(store, request);
    const transitions = TRANSITIONS.filter(({ to }) => to.name !== issue.status).map((transition) => transitionJson(transition, shapes));
    return { expand: "transitions", transitions };
  });

  app.post<OfIssue & { Body: unknown }>(PATH, (request, reply) => {
    const issue = issueSeenBy(store, request.caller, request.params.issue);
    const wish = objectOf(request.body, "the transition");
    const id = wish["transition"] === undefined ? undefined : idAt(objectOf(wish["transition"], "transition"), "id");
    if (id === undefined) throw new WireError(400, "Missing 'transition' identifier");
    const transition = TRANSITIONS.find((entry) => entry.id === id && entry.to.name !== issue.status);
    if (transition === undefined) throw new WireError(400, "It is not on the appropriate screen, or unknown.");
    const fields = wish["fields"] === undefined ? {} : objectOf(wish["fields"], "fields");
    const resolution = transition.to.category.key === "done" ? resolutionIn(fields) : null;
    store.issueMoves.move(issue, request.caller.account, transition.to.name, resolution);
    return reply.code(204).send();
  });
}

function transitionJson({ id, name, to }: Transition, shapes: JiraShapes): Json {
  const always = { hasScreen: false, isGlobal: true, isInitial: false, isAvailable: true, isConditional: false, looped: false };
  return { id, name, to: shapes.status(to), ...always };
}

/** What ends without another word is done. */
function resolutionIn(fields: Fields): string {
  const wanted = fields["resolution"] === undefined ? undefined : objectOf(fields["resolution"], "resolution");
  if (wanted === undefined) return "Done";
  const found = RESOLUTIONS.find(({ id, name }) => id === textAt(wanted, "id") || name === textAt(wanted, "name"));
  if (found === undefined) throw new JiraFieldError("resolution", "Resolution is invalid.");
  return found.name;
}
