import { startFrames } from "../../forge/browser/bridge-host.ts";

// The surfaces that appear on a click: byline, marked text, configuration of the macro. Nothing of the app runs before.

type Shape = "popup" | "modal";

let opener: HTMLElement | null = null;

/** Opens one of the app's surfaces over the page; focus returns to `by` when it closes. */
export function openDialog(markup: string, shape: Shape, by: HTMLElement | null, anchor: DOMRect | null): void {
  closeDialog();
  opener = by;
  const dialog = document.createElement("dialog");
  dialog.className = `app-dialog ${shape}`;
  // The markup comes from the workbench's own page, which made it for this purpose.
  dialog.innerHTML = markup;
  const frame = dialog.querySelector("iframe");
  dialog.setAttribute("aria-label", frame?.title ?? "");
  const close = Object.assign(document.createElement("button"), { type: "button", className: "app-dialog-close", textContent: "×" });
  close.setAttribute("aria-label", document.querySelector<HTMLElement>("[data-close]")?.dataset["close"] ?? "Close");
  close.addEventListener("click", () => closeDialog());
  dialog.prepend(close);
  dialog.addEventListener("cancel", (event) => {
    event.preventDefault();
    closeDialog();
  });
  document.body.append(dialog);
  startFrames(dialog);
  if (shape === "popup" && anchor !== null) {
    const width = Math.min(432, document.documentElement.clientWidth - 24);
    const left = Math.max(12, Math.min(anchor.left, document.documentElement.clientWidth - width - 12));
    dialog.style.insetInlineStart = "auto";
    dialog.style.left = `${String(left + scrollX)}px`;
    dialog.style.top = `${String(anchor.bottom + 8 + scrollY)}px`;
    dialog.style.width = `${String(width)}px`;
    dialog.show();
  } else {
    dialog.showModal();
  }
  close.focus();
}

/** Closes what is open and gives the focus back. */
export function closeDialog(): void {
  document.querySelector("dialog.app-dialog")?.remove();
  opener?.focus();
  opener = null;
}

/** Wires byline, marked text and macro configuration to `show`. */
export function startSurfaces(show: typeof openDialog): void {
  const article = document.querySelector<HTMLElement>("[data-page]");
  if (article === null) return;
  const byline = document.getElementById("byline");
  byline?.addEventListener("click", () => show(article.dataset["byline"] ?? "", "popup", byline, byline.getBoundingClientRect()));
  const edit = document.getElementById("edit-macro");
  edit?.addEventListener("click", () => show(article.dataset["macroConfiguration"] ?? "", "modal", edit, null));
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && document.querySelector("dialog.app-dialog") !== null) closeDialog();
  });
  startContextMenu(article, show);
}

/** A small button beside marked words, where the platform shows its own menu. */
function startContextMenu(article: HTMLElement, show: typeof openDialog): void {
  const text = document.getElementById("text");
  const menu = Object.assign(document.createElement("button"), { type: "button", className: "context-menu", hidden: true });
  menu.textContent = document.getElementById("byline")?.textContent ?? "";
  document.body.append(menu);
  let marked = "";
  const look = (): void => {
    const selection = getSelection();
    marked = selection?.toString().trim() ?? "";
    const inText = selection !== null && selection.rangeCount > 0 && text?.contains(selection.anchorNode) === true;
    menu.hidden = !inText || marked === "";
    if (menu.hidden || selection === null) return;
    const box = selection.getRangeAt(0).getBoundingClientRect();
    menu.style.left = `${String(Math.max(8, box.left + scrollX))}px`;
    menu.style.top = `${String(box.bottom + 6 + scrollY)}px`;
  };
  document.addEventListener("mouseup", () => setTimeout(look));
  document.addEventListener("keyup", (event) => {
    if (event.shiftKey || event.key === "Shift") look();
  });
  menu.addEventListener("mousedown", (event) => event.preventDefault());
  menu.addEventListener("click", () => {
    const template = document.createElement("template");
    template.innerHTML = article.dataset["selection"] ?? "";
    const frame = template.content.querySelector<HTMLIFrameElement>("iframe");
    if (frame === null) return;
    const context = JSON.parse(frame.dataset["context"] ?? "{}") as { extension: Record<string, unknown> };
    context.extension["selectedText"] = marked;
    frame.dataset["context"] = JSON.stringify(context);
    const box = menu.getBoundingClientRect();
    menu.hidden = true;
    show(frame.outerHTML, "popup", null, box);
  });
}
