import type { PlacedWebPart } from "./browser/play-wish.ts";
import { SECTIONS } from "./browser/play-wish.ts";

/** Which web part stands on which page after somebody saved a page; kept until the next reset or start. */
export class Placements {
  readonly #saved = new Map<number, PlacedWebPart | null>();

  /** @returns undefined for a page that nobody saved, null for one without a web part */
  of(page: number): PlacedWebPart | null | undefined {
    return this.#saved.get(page);
  }

  save(page: number, placed: PlacedWebPart | null): void {
    this.#saved.set(page, placed);
  }

  clear(): void {
    this.#saved.clear();
  }
}

/** Reads what the page's script sends: a web part, or null for a page without one. Undefined for anything else. */
export function parsePlaced(body: unknown): PlacedWebPart | null | undefined {
  if (body === null) return null;
  const part = (name: string): unknown => (typeof body === "object" ? Reflect.get(body, name) : undefined);
  const title = part("title");
  const properties = part("properties");
  const section = SECTIONS.find((name) => name === part("section"));
  if (typeof title !== "string" || section === undefined) return undefined;
  if (typeof properties !== "object" || properties === null || Array.isArray(properties)) return undefined;
  return { title, section, properties: properties as PlacedWebPart["properties"] };
}
