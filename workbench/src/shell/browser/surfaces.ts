import { closePopupOnEscape, openDialog } from "./dialogs.ts";

// The surfaces that appear on a click: byline, marked text, configuration of the macro. Nothing of the app runs before.

/** Wires byline, marked text and macro configuration to the dialogs. */
export function startSurfaces(): void {
  const article = document.querySelector<HTMLElement>("[data-page][data-byline]");
  if (article === null) return;
  const byline = document.getElementById("byline");
  byline?.addEventListener("click", () => {
    const frame = frameOf(article.dataset["byline"]);
    openDialog({ frame, shape: "popup", opener: byline, anchor: byline.getBoundingClientRect() });
  });
  for (const [id, name] of [
    ["edit-macro", "macroConfiguration"],
    ["edit-shared-macro", "sharedConfiguration"],
  ] as const) {
    const edit = document.getElementById(id);
    edit?.addEventListener("click", () => {
      openDialog({ frame: frameOf(article.dataset[name]), shape: "modal", opener: edit, closeOnOverlayClick: false });
    });
  }
  closePopupOnEscape();
  startContextMenu(article);
}

/** The markup comes from the workbench's own page, which made it for this purpose. */
function frameOf(markup = ""): HTMLIFrameElement {
  const template = document.createElement("template");
  template.innerHTML = markup;
  const frame = template.content.querySelector("iframe");
  if (frame === null) throw new TypeError("frameOf: the markup holds no frame");
  return document.importNode(frame, true);
}

/** A small button beside marked words, where the platform shows its own menu. */
function startContextMenu(article: HTMLElement): void {
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
    const frame = frameOf(article.dataset["selection"]);
    const context = JSON.parse(frame.dataset["context"] ?? "{}") as { extension: Record<string, unknown> };
    context.extension["selectedText"] = marked;
    frame.dataset["context"] = JSON.stringify(context);
    const box = menu.getBoundingClientRect();
    menu.hidden = true;
    openDialog({ frame, shape: "popup", opener: null, anchor: box });
  });
}
