// The product side of the bridge: answers what the app's frames ask, as the platform does.
import type { FlagWish } from "./flags.ts";
import { closeFlag, showFlag } from "./flags.ts";
import type { Callback } from "./frame-messages.ts";
import { appOrigin, callBack, hasRun, post } from "./frame-messages.ts";

/** What a frame of the app sends. */
interface FrameMessage {
  readonly forge?: true;
  readonly id?: number;
  readonly method?: string;
  readonly payload?: unknown;
  /** a function has run that the page waits for */
  readonly hasRun?: number;
}

/** What `Modal.open()` of the vendor's package hands over. */
export interface ModalWish {
  /** key of the manifest; null is the resource of the frame that asks */
  readonly resource: string | null;
  readonly onClose: Callback;
  readonly size: string | { readonly width: string; readonly height?: string };
  readonly context: unknown;
  readonly closeOnEscape: boolean;
  readonly closeOnOverlayClick: boolean;
  readonly title?: string;
}

interface HostHooks {
  /** a frame closes the popup or modal that it stands in; false when it stands in none */
  close(frame: HTMLIFrameElement, payload: unknown): boolean;
  /** a frame wants to be told before the page closes it; false when that never happens */
  tellBeforeClose(frame: HTMLIFrameElement, callback: Callback): boolean;
  /** shows the frame in a modal */
  openModal(frame: HTMLIFrameElement, wish: ModalWish, opener: HTMLIFrameElement): void;
  /** a macro's configuration was saved */
  onSubmit(frame: HTMLIFrameElement, value: unknown): void;
}

type Answer = (payload: never, frame: HTMLIFrameElement) => unknown;

const theme = { colorMode: document.body.dataset["colorMode"] ?? "light", themes: document.body.dataset["themes"] ?? "" };
const subscriptions = new Map<string, { readonly frame: HTMLIFrameElement; readonly callback: Callback }[]>();
let modals = 0;

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

/** Another frame of the app, with the context of the one that opens it and what that one hands on. */
function modalFrame({ resource, context, title }: ModalWish, opener: HTMLIFrameElement): HTMLIFrameElement {
  const known = (document.body.dataset["resources"] ?? "").split(" ");
  if (resource !== null && !known.includes(resource)) throw new Error(`The manifest has no resource ${resource}`);
  modals += 1;
  const frame = opener.cloneNode() as HTMLIFrameElement;
  const address = new URL(opener.src);
  const name = `modal-${String(modals)}`;
  address.searchParams.set("frame", name);
  const { extension, ...rest } = JSON.parse(opener.dataset["context"] ?? "{}") as { readonly extension: Record<string, unknown> };
  frame.removeAttribute("src");
  frame.removeAttribute("style");
  if (title !== undefined && title !== "") frame.title = title;
  const opened = JSON.stringify({ ...rest, extension: { ...extension, modal: context } });
  Object.assign(frame.dataset, { frame: name, surface: "modal", src: address.href, context: opened });
  return frame;
}

const isInDialog = (frame: HTMLIFrameElement): boolean => frame.closest("dialog") !== null;

/** What stands over the page has no history: it lives in the address of the page. */
function place(frame: HTMLIFrameElement): { pathname: string; search: string; hash: string } {
  const { search, hash } = isInDialog(frame) ? { search: "", hash: "" } : location;
  return { pathname: "/", search, hash };
}

function historyGo({ path, action }: { readonly path: string; readonly action: string }, frame: HTMLIFrameElement): unknown {
  if (isInDialog(frame)) return place(frame);
  const { search, hash } = new URL(path, location.origin);
  const address = location.pathname + search + hash;
  if (action === "REPLACE") history.replaceState(null, "", address);
  else history.pushState(null, "", address);
  return place(frame);
}

function historyListen({ callback }: { readonly callback: Callback }, frame: HTMLIFrameElement): void {
  if (isInDialog(frame)) return;
  addEventListener("popstate", () => callBack(frame, callback, place(frame)));
}

function emit({ event, payload }: { readonly event: string; readonly payload?: unknown }): boolean {
  for (const { frame, callback } of subscriptions.get(event) ?? []) callBack(frame, callback, payload);
  return true;
}

function subscribe({ event, callback }: { readonly event: string; readonly callback: Callback }, frame: HTMLIFrameElement): void {
  subscriptions.set(event, [...(subscriptions.get(event) ?? []), { frame, callback }]);
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
    showFlag: (wish: FlagWish, frame) => showFlag(wish, frame),
    closeFlag,
    openModal: (wish: ModalWish, frame) => hooks.openModal(modalFrame(wish, frame), wish, frame),
    on: subscribe,
    onPublic: subscribe,
    emit,
    emitPublic: emit,
    submit: (value, frame) => hooks.onSubmit(frame, value),
    close: (payload, frame) => hooks.close(frame, payload),
    onClose: (callback: Callback, frame) => hooks.tellBeforeClose(frame, callback),
    getFrameId: (_payload, frame) => frame.dataset["frame"],
    changeWindowTitle: (title: string) => {
      document.title = title;
    },
    emitReadyEvent: () => {
      Reflect.set(window, "__alongsideReady", Number(Reflect.get(window, "__alongsideReady") ?? 0) + 1);
    },
    historyLocation: (_payload, frame) => place(frame),
    historyGo,
    historyBack: (_payload, frame) => {
      if (!isInDialog(frame)) history.back();
    },
    historyListen,
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
    if (frame === undefined) return;
    if (event.data.hasRun === undefined) void answer(known, event.data, frame);
    else hasRun(event.data.hasRun);
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
