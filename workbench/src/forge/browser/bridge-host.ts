// The product side of the bridge: answers what the app's frames ask, as the platform does.

/** What a frame of the app sends. */
interface FrameMessage {
  readonly forge?: true;
  readonly id?: number;
  readonly method?: string;
  readonly payload?: unknown;
}

interface HostHooks {
  /** a frame wants to be closed: its popup or dialog goes away */
  onClose(frame: HTMLIFrameElement): void;
  /** a macro's configuration was saved */
  onSubmit(frame: HTMLIFrameElement, value: unknown): void;
}

type Answer = (payload: never, frame: HTMLIFrameElement) => unknown;

const appOrigin = document.body.dataset["app"] ?? "";
const theme = { colorMode: document.body.dataset["colorMode"] ?? "light", themes: document.body.dataset["themes"] ?? "" };
const subscriptions = new Map<string, { readonly frame: HTMLIFrameElement; readonly callback: number }[]>();

function post(frame: HTMLIFrameElement, message: Record<string, unknown>): void {
  frame.contentWindow?.postMessage({ forge: true, ...message }, appOrigin);
}

async function fetchProduct(payload: unknown): Promise<unknown> {
  const response = await fetch("/__forge/product", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(payload),
  });
  const answer = (await response.json()) as { readonly offline: boolean };
  if (answer.offline) throw new TypeError("Failed to fetch");
  return answer;
}

/** A call of the app's back end, with the context of the frame that makes it. */
async function invoke(call: { readonly functionKey: string; readonly payload?: unknown }, frame: HTMLIFrameElement): Promise<unknown> {
  const context = JSON.parse(frame.dataset["context"] ?? "{}") as unknown;
  const response = await fetch("/__forge/invoke", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ ...call, context }),
  });
  const answer = (await response.json()) as {
    readonly value?: unknown;
    readonly error?: { readonly message: string };
    readonly offline?: boolean;
  };
  if (answer.offline === true) throw new TypeError("Failed to fetch");
  if (answer.error !== undefined) throw new Error(answer.error.message);
  return answer.value;
}

function open({ url, type }: { readonly url: string; readonly type?: string }): boolean {
  const target = new URL(url, location.origin);
  if (!/^https?:$/u.test(target.protocol)) return false;
  if (type === "new-tab") window.open(target, "_blank", "noopener");
  else location.assign(target);
  return true;
}

function showFlag({ id, title, description }: { readonly id?: string; readonly title?: string; readonly description?: string }): boolean {
  const flag = document.createElement("div");
  flag.className = "flag";
  flag.dataset["flag"] = id ?? "";
  const close = Object.assign(document.createElement("button"), { type: "button", textContent: "×" });
  close.setAttribute("aria-label", "×");
  close.addEventListener("click", () => flag.remove());
  flag.append(Object.assign(document.createElement("p"), { textContent: [title, description].filter(Boolean).join(" ") }), close);
  document.getElementById("flags")?.append(flag);
  return true;
}

const place = (): { pathname: string; search: string; hash: string } => ({ pathname: "/", search: location.search, hash: "" });

function historyGo({ path, action }: { readonly path: string; readonly action: string }): unknown {
  const address = `${location.pathname}${new URL(path, location.origin).search}`;
  if (action === "REPLACE") history.replaceState(null, "", address);
  else history.pushState(null, "", address);
  return place();
}

function emit({ event, payload }: { readonly event: string; readonly payload?: unknown }): boolean {
  for (const { frame, callback } of subscriptions.get(event) ?? []) post(frame, { call: callback, values: [payload] });
  return true;
}

function subscribe(
  { event, callback }: { readonly event: string; readonly callback: { readonly __callback: number } },
  frame: HTMLIFrameElement,
): void {
  subscriptions.set(event, [...(subscriptions.get(event) ?? []), { frame, callback: callback.__callback }]);
}

function answers(hooks: HostHooks): Readonly<Record<string, Answer>> {
  return {
    getContext: (_payload, frame) => JSON.parse(frame.dataset["context"] ?? "{}") as unknown,
    enableTheming: (_payload, frame) => {
      post(frame, { theme });
      return true;
    },
    fetchProduct,
    invoke,
    navigate: open,
    open: open,
    getUrl: () => location.href,
    reload: () => location.reload(),
    refresh: () => location.reload(),
    showFlag,
    closeFlag: ({ id }: { readonly id: string }) => document.querySelector(`[data-flag="${CSS.escape(id)}"]`)?.remove(),
    on: subscribe,
    onPublic: subscribe,
    emit,
    emitPublic: emit,
    submit: (value, frame) => hooks.onSubmit(frame, value),
    close: (_payload, frame) => hooks.onClose(frame),
    onClose: () => true,
    getFrameId: (_payload, frame) => frame.dataset["frame"],
    changeWindowTitle: (title: string) => {
      document.title = title;
    },
    emitReadyEvent: () => {
      Reflect.set(window, "__alongsideReady", Number(Reflect.get(window, "__alongsideReady") ?? 0) + 1);
    },
    historyLocation: place,
    historyGo,
    historyBack: () => history.back(),
    historyListen: ({ callback }: { readonly callback: { readonly __callback: number } }, frame) => {
      addEventListener("popstate", () => post(frame, { call: callback.__callback, values: [place()] }));
    },
    size: (height: number, frame) => {
      frame.style.height = `${String(height)}px`;
    },
  };
}

/** Begins to answer the frames of the app on this page, those that are there and those that come. */
export function hostBridge(hooks: HostHooks): void {
  const known = answers(hooks);
  addEventListener("message", (event: MessageEvent<FrameMessage>) => {
    if (event.origin !== appOrigin || event.data.forge !== true) return;
    const frame = [...document.querySelectorAll<HTMLIFrameElement>("iframe[data-frame]")].find(
      ({ contentWindow }) => contentWindow === event.source,
    );
    if (frame !== undefined) void answer(known, event.data, frame);
  });
  startFrames(document);
}

/** Lets the frames below `root` load: only now is there somebody to answer them. */
export function startFrames(root: ParentNode): void {
  for (const frame of root.querySelectorAll<HTMLIFrameElement>("iframe[data-src]")) {
    frame.src = frame.dataset["src"] ?? "";
    delete frame.dataset["src"];
  }
}

async function answer(
  known: Readonly<Record<string, Answer>>,
  { id, method = "", payload }: FrameMessage,
  frame: HTMLIFrameElement,
): Promise<void> {
  try {
    const respond = known[method];
    if (respond === undefined) throw new Error(`The workbench does not answer the bridge call ${method}`);
    const value: unknown = await respond(payload as never, frame);
    if (id !== undefined) post(frame, { answer: id, value });
  } catch (error) {
    if (id !== undefined) post(frame, { answer: id, error: { message: error instanceof Error ? error.message : String(error) } });
  }
}
