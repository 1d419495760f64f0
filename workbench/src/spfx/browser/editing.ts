import type { WebPartPlace } from "./page-application.ts";
import type { WebPart } from "./platform.ts";
import type { PlacedWebPart, PlayWish, Section } from "./play-wish.ts";
import { SECTIONS } from "./play-wish.ts";
import { PropertyPane } from "./property-pane.ts";
import { themeOf } from "./site-themes.ts";

// What the author of a page does: takes a web part out of the toolbox, sets it up, chooses the section's background, and saves.

/** The values of the toolbox: numbers of its entries, and these two. */
const AS_PLACED = "placed";
const NONE = "none";

/** Wires the controls of a page that is being edited. */
export async function startEditing(wish: PlayWish, place: WebPartPlace, section: HTMLElement): Promise<void> {
  const toolbox = select("toolbox");
  const background = select("section-background");
  let current: { readonly title: string; readonly webPart: WebPart } | null = null;
  const show = async (wanted: PlacedWebPart | null): Promise<void> => {
    const pane = control("pane-fields");
    pane.replaceChildren();
    current = null;
    if (wanted === null) {
      place.remove();
      return;
    }
    current = { title: wanted.title, webPart: await place.place(wanted) };
    await new PropertyPane(pane, current.webPart).show();
  };
  const chosenSection = (): Section => SECTIONS.find((name) => name === background.value) ?? "plain";
  background.addEventListener("change", () => {
    section.dataset["section"] = background.value;
    place.setTheme(themeOf(wish.look, chosenSection()));
  });
  toolbox.addEventListener("change", () => {
    void show(toolbox.value === AS_PLACED ? wish.placed : (wish.toolbox[Number(toolbox.value)] ?? null));
  });
  control("save-page").addEventListener("click", () => {
    const placed = current === null ? null : { title: current.title, properties: current.webPart.properties, section: chosenSection() };
    void save(wish.saveAt ?? "", placed);
  });
  toolbox.value = wish.placed === null ? NONE : AS_PLACED;
  await show(wish.placed);
}

async function save(address: string, placed: PlacedWebPart | null): Promise<void> {
  const body = JSON.stringify(placed);
  const response = await fetch(address, { method: "POST", headers: { "content-type": "application/json" }, body });
  if (response.ok) location.assign(control("discard-page").getAttribute("href") ?? "");
  else control("save-note").hidden = false;
}

function select(id: string): HTMLSelectElement {
  const element = control(id);
  if (!(element instanceof HTMLSelectElement)) throw new TypeError(`startEditing: ${id} is no choice`);
  return element;
}

function control(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (element === null) throw new TypeError(`startEditing: the page has no ${id}`);
  return element;
}
