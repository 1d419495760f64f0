// Flags: short messages of the app, shown by the product.
import type { Callback } from "./frame-messages.ts";
import { callBack } from "./frame-messages.ts";

/** What `showFlag` of the vendor's package hands over. */
export interface FlagWish {
  readonly id: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string;
  readonly appearance?: string;
  readonly actions?: readonly { readonly text: string; readonly onClick: Callback }[];
  readonly isAutoDismiss?: boolean;
}

const AUTO_DISMISS_MS = 8_000;

/** Adds a flag below the others; one with the same id is replaced. */
export function showFlag(wish: FlagWish, frame: HTMLIFrameElement): boolean {
  closeFlag(wish);
  const flag = document.createElement("div");
  flag.className = "flag";
  flag.setAttribute("role", "status");
  Object.assign(flag.dataset, {
    flag: wish.id,
    type: wish.type ?? "info",
    appearance: wish.appearance ?? "",
    of: frame.dataset["frame"] ?? "",
  });
  const words = Object.assign(document.createElement("div"), { className: "flag-words" });
  words.append(...lines(wish), ...actionsOf(wish, frame));
  flag.append(words, closeButton(flag));
  document.getElementById("flags")?.append(flag);
  if (wish.isAutoDismiss === true) dismissLater(flag);
  return true;
}

export function closeFlag({ id }: { readonly id: string }): void {
  document.querySelector(`[data-flag="${CSS.escape(id)}"]`)?.remove();
}

/** A frame is gone, and with it the functions behind the buttons of its flags; what the flags say stays. */
export function forgetActionsOf(frame: HTMLIFrameElement): void {
  const name = CSS.escape(frame.dataset["frame"] ?? "");
  for (const actions of document.querySelectorAll(`[data-of="${name}"] .flag-actions`)) actions.remove();
}

function lines({ title, description }: FlagWish): HTMLElement[] {
  const line = (className: string, textContent: string | undefined): HTMLElement[] =>
    textContent === undefined || textContent === "" ? [] : [Object.assign(document.createElement("p"), { className, textContent })];
  return [...line("flag-title", title), ...line("flag-description", description)];
}

function actionsOf({ actions = [] }: FlagWish, frame: HTMLIFrameElement): HTMLElement[] {
  if (actions.length === 0) return [];
  const row = Object.assign(document.createElement("div"), { className: "flag-actions" });
  for (const { text, onClick } of actions) {
    const button = Object.assign(document.createElement("button"), { type: "button", className: "link", textContent: text });
    button.addEventListener("click", () => callBack(frame, onClick));
    row.append(button);
  }
  return [row];
}

function closeButton(flag: HTMLElement): HTMLElement {
  const close = Object.assign(document.createElement("button"), { type: "button", className: "flag-close", textContent: "×" });
  close.setAttribute("aria-label", document.body.dataset["close"] ?? "");
  close.addEventListener("click", () => flag.remove());
  return close;
}

/** Not while somebody points at it, or stands in it. */
function dismissLater(flag: HTMLElement): void {
  setTimeout(() => (flag.matches(":hover, :focus-within") ? dismissLater(flag) : flag.remove()), AUTO_DISMISS_MS);
}
