import type { SendToSharePoint, SharePointAnswer } from "../../sharepoint-webpart/src/sharepoint/request.ts";
import type { Wire, WireAnswer } from "../../workbench/src/wire.ts";

/** Asks a site of the wire in process, as a person, in the way PnPjs asks: with a digest, and with changes travelling as POST. */
export function sendFrom(wire: Wire, person: string, site: string): SendToSharePoint {
  const ask = (path: string, more: Partial<Parameters<Wire["request"]>[0]> = {}): Promise<WireAnswer> => {
    const headers = { accept: "application/json", ...more.headers };
    return wire.request({ person, ...more, path: `${site}/${path}`, headers });
  };
  return async ({ method, path, query = {}, body, ifMatch, web }) => {
    const target = web === undefined ? site : new URL(web).pathname;
    const parameters = Object.keys(query).length === 0 ? "" : `?${new URLSearchParams(query).toString()}`;
    const headers: Record<string, string> = { accept: "application/json" };
    if (method !== "GET") {
      const info = JSON.parse((await ask("_api/contextinfo", { method: "POST" })).body) as { FormDigestValue?: string };
      headers["x-requestdigest"] = info.FormDigestValue ?? "";
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
