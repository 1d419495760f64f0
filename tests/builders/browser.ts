/** A browser as far as cookies go: keeps what it is told, and follows no redirect by itself. */
export interface CookieJar {
  fetch(path: string, init?: RequestInit): Promise<Response>;
  /** opens a page, and follows where it leads */
  visit(path: string): Promise<Response>;
}

export function aBrowser(origin: string): CookieJar {
  const kept = new Map<string, string>();
  const ask = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers);
    headers.set("cookie", [...kept].map(([name, value]) => `${name}=${value}`).join("; "));
    const response = await fetch(new URL(path, origin), { ...init, headers, redirect: "manual" });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/u.exec(cookie) ?? [];
      kept.set(name, value);
    }
    return response;
  };
  const visit = async (path: string): Promise<Response> => {
    const response = await ask(path);
    const location = response.headers.get("location");
    return location === null ? response : visit(location);
  };
  return { fetch: ask, visit };
}

/** A request with a JSON body. */
export function posting(body: unknown, method = "POST"): RequestInit {
  return { method, headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
}
