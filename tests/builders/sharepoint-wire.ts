import type { SendToSharePoint, SharePointAnswer } from "../../sharepoint-webpart/src/sharepoint/request.ts";
import { Faults } from "../../workbench/src/control/faults.ts";
import { CurrentPerson } from "../../workbench/src/control/current-person.ts";
import { WireLog } from "../../workbench/src/control/wire-log.ts";
import type { Organisation } from "../../workbench/src/organisation/organisation.ts";
import { registerSharePoint } from "../../workbench/src/sharepoint/register-sharepoint.ts";
import { ContentStore } from "../../workbench/src/store/content-store.ts";
import { askInProcess, createWireServer } from "../../workbench/src/wire.ts";
import type { Wire, WireAnswer } from "../../workbench/src/wire.ts";

/** The part of the wire that SharePoint needs. */
export type SharePointWire = Pick<Wire, "request" | "store" | "sharepoint" | "close">;

/** The emulated SharePoint without the wiki beside it, which is quickly made: for tests that need hundreds of organisations. */
export async function createSharePointWire(organisation: Organisation): Promise<SharePointWire> {
  const store = new ContentStore(organisation, { now: Date.now, indexLagMs: 0 });
  const app = createWireServer();
  const control = { faults: new Faults(), wireLog: new WireLog(), currentPerson: new CurrentPerson(null) };
  const sharepoint = await registerSharePoint(app, { store, ...control, slowMs: 0, listFile: ":memory:" });
  return {
    store,
    sharepoint,
    request: (wish) => askInProcess(app, wish),
    close: async () => {
      await app.close();
      sharepoint.lists.close();
      store.close();
    },
  };
}

/** Asks a site of the wire in process, as a person, in the way PnPjs asks: with a digest, and with changes travelling as POST. */
export function sendFrom(wire: Pick<Wire, "request">, person: string, site: string): SendToSharePoint {
  return async ({ method, path, query = {}, body, ifMatch, web }) => {
    const target = web === undefined ? site : new URL(web).pathname;
    const parameters = Object.keys(query).length === 0 ? "" : `?${new URLSearchParams(query).toString()}`;
    const headers: Record<string, string> = { accept: "application/json" };
    if (method !== "GET") {
      // Each site has digests of its own.
      const info = await wire.request({ person, method: "POST", path: `${target}/_api/contextinfo`, headers });
      headers["x-requestdigest"] = (JSON.parse(info.body) as { FormDigestValue?: string }).FormDigestValue ?? "";
    }
    if (method === "MERGE" || method === "DELETE") headers["x-http-method"] = method;
    if (ifMatch !== undefined) headers["if-match"] = ifMatch;
    const answer = await wire.request({
      person,
      method: method === "GET" ? "GET" : "POST",
      path: `${encodeURI(`${target}/${path}`)}${parameters}`,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return answerOf(answer);
  };
}

function answerOf({ status, headers, body }: WireAnswer): SharePointAnswer {
  if (headers["x-workbench-offline"] === "1") return { status: 0, retryAfter: null, body: null };
  return { status, retryAfter: headers["retry-after"] ?? null, body: parsed(body) };
}

function parsed(text: string): unknown {
  if (text === "") return null;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
