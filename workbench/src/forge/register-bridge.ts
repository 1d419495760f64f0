import type { FastifyInstance } from "fastify";
import { personOf } from "../control/current-person.ts";
import type { Wire } from "../wire.ts";
import type { AppManifest } from "./manifest.ts";
import { productNamed, productPath } from "./product-path.ts";

interface ProductCall {
  readonly product: unknown;
  readonly restPath: string;
  readonly fetchRequestInit?: { readonly method?: string; readonly headers?: unknown; readonly body?: string | null };
}

interface MacroCall {
  readonly pageId: string;
  /** key of the module that was configured */
  readonly moduleKey: string;
  readonly config: { readonly topic?: string };
}

/** The product side of the bridge: what a page asks in the name of an app's frame. */
export function registerBridge(app: FastifyInstance, wire: Wire, manifest: AppManifest): void {
  // fetchProduct: as the person of this browser, limited to the scopes that are granted; the platform's refusals are ordinary answers.
  app.post<{ Body: ProductCall }>("/__forge/product", async (request) => {
    const { restPath, fetchRequestInit = {} } = request.body;
    const product = productNamed(request.body.product);
    const path = product === null ? null : productPath(product, restPath);
    if (path === null) return NO_SUCH_API;
    const answer = await wire.request({
      person: personOf(request, wire.currentPerson, wire.store),
      method: fetchRequestInit.method ?? "GET",
      path,
      headers: { ...headersOf(fetchRequestInit.headers), "x-workbench-scopes": manifest.scopes.join(" ") },
      ...bodyOf(fetchRequestInit.body),
    });
    const { status, headers, body } = answer;
    return { body, headers, status, statusText: String(status), isAttachment: false, offline: headers["x-workbench-offline"] === "1" };
  });
  app.post<{ Body: MacroCall }>("/__forge/macro", (request, reply) => {
    const account = personOf(request, wire.currentPerson, wire.store);
    const page = account === null ? null : wire.store.page({ account, app: false }, Number(request.body.pageId));
    if (page === null) return reply.code(404).send();
    const topic = request.body.config.topic ?? "";
    const which = request.body.moduleKey === manifest.confluence?.sharedMacro?.key ? "shared_macro" : "macro";
    wire.store.saveMacro(page.id, which, topic === "" ? {} : { topic });
    return reply.code(204).send();
  });
}

const NO_SUCH_API = { body: "", headers: {}, status: 404, statusText: "404", isAttachment: false, offline: false };

/** The bridge reads a request that has no body as an empty text. */
function bodyOf(body: string | null | undefined): { readonly body?: string } {
  return body === undefined || body === null || body === "" ? {} : { body };
}

/** The bridge sends headers as pairs. Those that say who asks are the host's alone. */
function headersOf(headers: unknown): Record<string, string> {
  const pairs = Array.isArray(headers) ? headers : [];
  const named = pairs.filter(
    (pair): pair is [string, string] => Array.isArray(pair) && typeof pair[0] === "string" && typeof pair[1] === "string",
  );
  return Object.fromEntries(named.filter(([name]) => !/^(x-workbench|authorization|host|content-length)/iu.test(name)));
}
