import { webAddress } from "../confluence/addresses.ts";
import type { PageRow, SpaceRow } from "../store/rows.ts";
import type { Markup } from "./markup.ts";
import { html } from "./markup.ts";

export interface SpaceSide {
  readonly space: SpaceRow | null;
  readonly pages: readonly PageRow[];
  readonly current: PageRow | null;
  /** of the app's page in each space; null where the app has none */
  readonly spacePageTitle: string | null;
  readonly isSpacePage: boolean;
  /** what the list is called */
  readonly label: string;
}

const MAXIMUM_IN_TREE = 200;

/** The pages of a space by their places below each other, the open page marked. */
export function spaceSide(side: SpaceSide): Markup {
  const { space, pages, current } = side;
  const shown = pages.slice(0, MAXIMUM_IN_TREE);
  const ids = new Set(shown.map(({ id }) => id));
  const below = (parent: number | null): Markup => {
    const children = shown.filter((page) => (page.parentId !== null && ids.has(page.parentId) ? page.parentId : null) === parent);
    if (children.length === 0) return html``;
    return html`<ul>
      ${children.map((page) => html`<li><a href="/wiki${webAddress(page)}" ${page.id === current?.id ? html`aria-current="page"` : null}>${page.title}</a>${below(page.id)}</li>`)}
    </ul>`;
  };
  return html`<nav class="side" aria-label="${side.label}">
    <p class="side-space">${space === null ? "" : html`<a href="/wiki/spaces/${space.key}">${space.name}</a>`}</p>
    ${spacePageLink(side)} ${below(null)}
  </nav>`;
}

/** The app's page in a space, by the space's key. */
export function spacePageAddress(key: string): string {
  return `/wiki/spaces/${encodeURIComponent(key)}/apps/alongside`;
}

function spacePageLink({ space, spacePageTitle, isSpacePage }: SpaceSide): Markup | null {
  if (space === null || spacePageTitle === null) return null;
  const current = isSpacePage ? html`aria-current="page"` : null;
  return html`<a class="side-app" href="${spacePageAddress(space.key)}" ${current}>${spacePageTitle}</a>`;
}
