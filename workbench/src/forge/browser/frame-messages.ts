// What the product page says to the frames of the app.

/** A function of a frame, as it crosses to the product page. */
export interface Callback {
  readonly __callback: number;
}

/** A frame that does not answer does not hold up the page for longer. */
const MAXIMUM_WAIT_MS = 1_000;

export const appOrigin = document.body.dataset["app"] ?? "";
const waiting = new Map<number, () => void>();
let last = 0;

export function post(frame: HTMLIFrameElement, message: Record<string, unknown>): void {
  frame.contentWindow?.postMessage({ forge: true, ...message }, appOrigin);
}

export function callBack(frame: HTMLIFrameElement, { __callback }: Callback, ...values: readonly unknown[]): void {
  post(frame, { call: __callback, values });
}

/** Calls a function of the frame, and waits until it has run. */
export function callBackAndWait(frame: HTMLIFrameElement, { __callback }: Callback): Promise<void> {
  last += 1;
  const reply = last;
  return new Promise((resolve) => {
    waiting.set(reply, resolve);
    setTimeout(() => hasRun(reply), MAXIMUM_WAIT_MS);
    post(frame, { call: __callback, values: [], reply });
  });
}

/** A frame tells that a function has run which somebody waits for. */
export function hasRun(reply: number): void {
  waiting.get(reply)?.();
  waiting.delete(reply);
}
