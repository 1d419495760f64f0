import type { RequestProduct } from "../../forge-app/ui/src/product-api.ts";
import type { Wire } from "../../workbench/src/wire.ts";

/** Asks the wire in process, in the shape in which the bridge asks either product. */
export function requestFrom(wire: Wire, person: string): RequestProduct {
  return async (path, wish = {}) => {
    const answer = await wire.request({
      person,
      path,
      method: wish.method ?? "GET",
      ...(wish.headers === undefined ? {} : { headers: wish.headers }),
      ...(wish.body === undefined ? {} : { body: wish.body }),
    });
    if (answer.headers["x-workbench-offline"] === "1") throw new TypeError("Failed to fetch");
    return {
      ok: answer.status >= 200 && answer.status < 300,
      status: answer.status,
      headers: { get: (name) => answer.headers[name.toLowerCase()] ?? null },
      json: () => Promise.resolve().then(() => JSON.parse(answer.body) as unknown),
    };
  };
}
