// What the platform puts first into every page of an app: the global bridge that @forge/bridge talks to. It hands calls to the product page by
// messages, and functions as numbers that the product page calls back.
(() => {
  type Callback = (...values: readonly unknown[]) => unknown;
  interface Incoming {
    readonly forge?: true;
    readonly answer?: number;
    readonly value?: unknown;
    readonly error?: { readonly message: string };
    readonly call?: number;
    readonly values?: readonly unknown[];
    /** the product page waits until the function has run */
    readonly reply?: number;
    readonly theme?: { readonly colorMode: string; readonly themes: string };
  }
  const parameters = new URLSearchParams(location.search);
  const product = parameters.get("hostname") ?? "";
  const frame = parameters.get("frame") ?? "";
  const waiting = new Map<number, { readonly resolve: (value: unknown) => void; readonly reject: (error: Error) => void }>();
  const callbacks = new Map<number, Callback>();
  const listeners = new Set<(location: unknown, action: string) => void>();
  let last = 0;

  const isPlain = (value: unknown): value is Record<string, unknown> =>
    typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;

  function pack(value: unknown): unknown {
    if (typeof value === "function") {
      last += 1;
      callbacks.set(last, value as Callback);
      return { __callback: last };
    }
    if (Array.isArray(value)) return value.map(pack);
    if (isPlain(value)) return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, pack(member)]));
    return value;
  }

  function send(message: Record<string, unknown>): void {
    parent.postMessage({ forge: true, frame, ...message }, product);
  }

  function ask(method: string, payload: unknown): Promise<unknown> {
    last += 1;
    const id = last;
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      send({ id, method, payload: pack(payload) });
    });
  }

  async function run(call: number, { values = [], reply }: Incoming): Promise<void> {
    try {
      await callbacks.get(call)?.(...values);
    } finally {
      if (reply !== undefined) send({ hasRun: reply });
    }
  }

  addEventListener("message", (event: MessageEvent<Incoming>) => {
    if (event.source !== parent || event.origin !== product || event.data.forge !== true) return;
    const { answer, call, theme } = event.data;
    if (answer !== undefined) {
      const asked = waiting.get(answer);
      waiting.delete(answer);
      if (event.data.error === undefined) asked?.resolve(event.data.value);
      else asked?.reject(Object.assign(new Error(event.data.error.message), event.data.error));
    }
    if (call !== undefined) void run(call, event.data);
    if (theme !== undefined) {
      document.documentElement.dataset["theme"] = theme.themes;
      document.documentElement.dataset["colorMode"] = theme.colorMode;
    }
  });

  async function enableTheming(): Promise<void> {
    const sheet = Object.assign(document.createElement("link"), { rel: "stylesheet", href: "/__tokens.css" });
    const loaded = new Promise((resolve) => {
      sheet.onload = resolve;
      sheet.onerror = resolve;
    });
    document.head.append(sheet);
    await loaded;
  }

  /** The app's own history; its place is kept by the product page. */
  async function createHistory(): Promise<unknown> {
    const history = {
      location: await ask("historyLocation", {}),
      action: "POP",
      listen: (listener: (location: unknown, action: string) => void) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      push: (path: string) => go(path, "PUSH"),
      replace: (path: string) => go(path, "REPLACE"),
      goBack: () => void ask("historyBack", {}),
      goForward: () => undefined,
      go: () => undefined,
    };
    const go = (path: string, action: string): void => {
      void ask("historyGo", { path, action }).then((place) => {
        Object.assign(history, { location: place, action });
        listeners.forEach((listener) => listener(place, action));
      });
    };
    await ask("historyListen", {
      callback: (place: unknown) => {
        Object.assign(history, { location: place, action: "POP" });
        listeners.forEach((listener) => listener(place, "POP"));
      },
    });
    return history;
  }

  Object.assign(globalThis, {
    __bridge: {
      callBridge: async (method: string, payload: unknown): Promise<unknown> => {
        if (method === "createHistory") return createHistory();
        if (method === "enableTheming") await enableTheming();
        const value = await ask(method, payload);
        return method === "on" || method === "onPublic" ? { unsubscribe: () => undefined } : value;
      },
    },
  });

  addEventListener("DOMContentLoaded", () => {
    const root = document.getElementById("root") ?? document.body;
    new ResizeObserver(() => send({ method: "size", payload: Math.ceil(root.getBoundingClientRect().height) })).observe(root);
  });
})();
