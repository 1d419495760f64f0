import { startFrames } from "../../forge/browser/bridge-host.ts";
import { forgetActionsOf } from "../../forge/browser/flags.ts";
import type { Callback } from "../../forge/browser/frame-messages.ts";
import { callBackAndWait } from "../../forge/browser/frame-messages.ts";

// Surfaces of the app over the page: popups, and modals above them. Each knows its own frame, so that a frame closes only its own.

export interface DialogWish {
  readonly frame: HTMLIFrameElement;
  readonly shape: "popup" | "modal";
  /** named width of a modal, or one of CSS */
  readonly size?: string | { readonly width: string; readonly height?: string };
  readonly closeOnEscape?: boolean;
  readonly closeOnOverlayClick?: boolean;
  /** where a popup stands */
  readonly anchor?: DOMRect;
  /** what has the focus again afterwards */
  readonly opener: HTMLElement | null;
  readonly onClosed?: (payload: unknown) => void;
}

interface OpenDialog {
  readonly wish: DialogWish;
  readonly element: HTMLDialogElement;
  /** the opener, and what opened the dialog that the opener stands in */
  readonly returnTo: readonly HTMLElement[];
  /** what the frame wants to do before the page closes it */
  readonly beforeClose: Callback[];
  isClosing: boolean;
}

let open: readonly OpenDialog[] = [];

/** Opens a dialog above those that are open; a popup takes the place of all of them. */
export function openDialog(wish: DialogWish): void {
  if (wish.shape === "popup") for (const dialog of [...open].reverse()) finish(dialog, undefined);
  const element = document.createElement("dialog");
  element.className = `app-dialog ${wish.shape}`;
  element.setAttribute("aria-label", wish.frame.title);
  const returnTo = [wish.opener ?? [], dialogOf(wish.opener)?.returnTo ?? []].flat();
  const dialog: OpenDialog = { wish, element, returnTo, beforeClose: [], isClosing: false };
  const close = Object.assign(document.createElement("button"), { type: "button", className: "app-dialog-close", textContent: "×" });
  close.setAttribute("aria-label", document.body.dataset["close"] ?? "");
  close.addEventListener("click", () => void dismiss(dialog));
  element.append(close, wish.frame);
  document.body.append(element);
  open = [...open, dialog];
  startFrames(element);
  if (wish.shape === "popup") showPopup(dialog);
  else showModal(dialog);
  keepFlagsOnTop();
  close.focus();
}

/** A frame closes the dialog that it stands in; false when it stands in none. */
export function closeOwnDialog(frame: HTMLIFrameElement, payload: unknown): boolean {
  const dialog = dialogOf(frame);
  if (dialog === undefined) return false;
  finish(dialog, payload);
  return true;
}

/** A frame wants to be told before the page closes its dialog; false when it stands in none. */
export function tellBeforeClose(frame: HTMLIFrameElement, callback: Callback): boolean {
  const dialog = dialogOf(frame);
  dialog?.beforeClose.push(callback);
  return dialog !== undefined;
}

/** Escape closes a popup that lies on top; modals hear of it from the browser. */
export function closePopupOnEscape(): void {
  document.addEventListener("keydown", (event) => {
    const top = open.at(-1);
    if (event.key === "Escape" && top?.wish.shape === "popup") void dismiss(top);
  });
}

function dialogOf(element: HTMLElement | null): OpenDialog | undefined {
  return open.find((dialog) => dialog.wish.frame === element);
}

function showPopup({ element, wish: { anchor } }: OpenDialog): void {
  const page = document.documentElement.clientWidth;
  const width = Math.min(432, page - 24);
  element.style.insetInlineStart = "auto";
  element.style.left = `${String(Math.max(12, Math.min(anchor?.left ?? 0, page - width - 12)) + scrollX)}px`;
  element.style.top = `${String((anchor?.bottom ?? 0) + 8 + scrollY)}px`;
  element.style.width = `${String(width)}px`;
  element.show();
}

function showModal(dialog: OpenDialog): void {
  const { element, wish } = dialog;
  const { size = "medium", closeOnEscape = true, closeOnOverlayClick = true } = wish;
  if (typeof size === "string") element.dataset["size"] = size;
  else Object.assign(element.style, { width: size.width, height: size.height ?? "" });
  element.setAttribute("closedby", closeOnEscape ? "closerequest" : "none");
  element.addEventListener("cancel", (event) => {
    event.preventDefault();
    void dismiss(dialog);
  });
  // A browser may close a dialog without asking when Escape is pressed again.
  element.addEventListener("close", () => finish(dialog, undefined));
  if (closeOnOverlayClick)
    element.addEventListener("click", (event) => {
      if (event.target === element && isOutside(event, element.getBoundingClientRect())) void dismiss(dialog);
    });
  element.showModal();
}

/** Everything outside of a modal is out of reach, so the flags move with it. */
function keepFlagsOnTop(): void {
  const top = open.findLast(({ wish }) => wish.shape === "modal")?.element ?? document.body;
  const flags = document.getElementById("flags");
  if (flags !== null && flags.parentElement !== top) top.append(flags);
}

function isOutside({ clientX, clientY }: MouseEvent, box: DOMRect): boolean {
  return clientX < box.left || clientX > box.right || clientY < box.top || clientY > box.bottom;
}

/** Closed by the page: the frame may do its last things first. */
async function dismiss(dialog: OpenDialog): Promise<void> {
  if (dialog.isClosing) return;
  dialog.isClosing = true;
  if (dialog.beforeClose.length > 0) await Promise.all(dialog.beforeClose.map((callback) => callBackAndWait(dialog.wish.frame, callback)));
  finish(dialog, undefined);
}

function finish(dialog: OpenDialog, payload: unknown): void {
  if (!open.includes(dialog)) return;
  const wasOnTop = open.at(-1) === dialog;
  open = open.filter((other) => other !== dialog);
  keepFlagsOnTop();
  dialog.element.remove();
  forgetActionsOf(dialog.wish.frame);
  if (wasOnTop) dialog.returnTo.find(({ isConnected }) => isConnected)?.focus();
  dialog.wish.onClosed?.(payload);
}
