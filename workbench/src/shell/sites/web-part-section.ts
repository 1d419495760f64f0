import { randomUUID } from "node:crypto";
import { guidFor } from "../../sharepoint/guid.ts";
import { SITE_PAGES, libraryId } from "../../sharepoint/libraries.ts";
import { DIGEST_SECONDS } from "../../sharepoint/request-digest.ts";
import { userIdOf } from "../../sharepoint/site-users.ts";
import type { Role, Site } from "../../sharepoint/sites.ts";
import { PERMISSIONS } from "../../sharepoint/web-operations.ts";
import type { PlacedWebPart, PlayWish } from "../../spfx/browser/play-wish.ts";
import { pageContextOf } from "../../spfx/page-context.ts";
import type { PageSurroundings } from "../../spfx/page-context.ts";
import { PAGE_SCRIPTS } from "../../spfx/platform-files.ts";
import type { Player } from "../../spfx/player.ts";
import { PLATFORM_PATH } from "../../spfx/player.ts";
import type { ToolboxEntry } from "../../spfx/read-package.ts";
import { SET_UP_STEPS } from "../../spfx/sharepoint-part.ts";
import type { SharePointState } from "../../spfx/sharepoint-part.ts";
import type { AccountRow, PageRow } from "../../store/rows.ts";
import type { Markup } from "../markup.ts";
import { html, trusted } from "../markup.ts";
import type { ViewSettings } from "../view-settings.ts";
import type { SiteVisit } from "./site-visit.ts";

/** Where a web part is shown, and to whom. */
export interface WebPartPlace {
  readonly site: Site;
  readonly role: Role;
  readonly person: AccountRow;
  /** null on a page that is the web part alone */
  readonly page: PageRow | null;
}

/** As the platform names the languages of a page. */
const CULTURES: Readonly<Record<ViewSettings["language"], string>> = { en: "en-US", de: "de-DE", ar: "ar-SA" };

/** What a page needs before its web part can be played; nothing while it cannot. */
export function scriptsOf(state: SharePointState): Markup {
  if (state.is !== "ready") return html``;
  return html`${PAGE_SCRIPTS.map((name) => html`<script defer src="${PLATFORM_PATH}${name}"></script>`)}`;
}

/** The place of the web part in a page: with what its script needs to play it, or with a sentence why it cannot. */
export function webPartSection(visit: SiteVisit, place: WebPartPlace, placed: PlacedWebPart | null): Markup {
  const { state } = visit.parts.sharePoint;
  if (state.is !== "ready") return placed === null ? html`` : noticeOf(visit, state);
  const wish = JSON.stringify(playWish(visit, place, { player: state.player, placed }));
  return html`<div id="web-part" class="section" data-section="${placed?.section ?? "plain"}"></div>
    <script type="application/json" id="play-wish">
      ${trusted(wish.replaceAll("<", "\\u003c"))}
    </script>`;
}

/** The entries of the package's toolbox, in the language of the page. */
export function toolboxOf({ webPart }: Player, language: ViewSettings["language"]): readonly PlacedWebPart[] {
  const culture = CULTURES[language].toLowerCase();
  const titleOf = ({ title }: ToolboxEntry): string => title[culture] ?? title["default"] ?? "";
  return webPart.preconfiguredEntries.map((entry) => ({ title: titleOf(entry), properties: entry.properties, section: "plain" }));
}

interface Played {
  readonly player: Player;
  readonly placed: PlacedWebPart | null;
}

function playWish(visit: SiteVisit, place: WebPartPlace, { player, placed }: Played): PlayWish {
  const { settings, origin, siteWords } = visit;
  const { site, role, page } = place;
  const mayEdit = page !== null && role !== "visitor";
  return {
    manifests: player.manifests(origin),
    standIns: player.standIns,
    ...pageContextOf(surroundingsOf(visit, place)),
    componentId: player.webPart.id,
    placed,
    look: settings.theme,
    editing: mayEdit && visit.isEditing,
    toolbox: toolboxOf(player, settings.language),
    saveAt: mayEdit ? `${site.path}/web-part/${String(page.id)}` : null,
    words: { failed: siteWords.failed },
  };
}

function surroundingsOf(visit: SiteVisit, { site, role, person, page }: WebPartPlace): PageSurroundings {
  const { world, store } = visit;
  const library = { id: libraryId(site, SITE_PAGES), title: SITE_PAGES.title, path: `${site.path}/${SITE_PAGES.folder}` };
  return {
    origin: visit.origin,
    tenant: guidFor(`tenant ${store.organisation.name}`),
    site: { path: site.path, id: site.id, collection: guidFor(`collection ${site.key}`), title: site.title, description: site.description },
    person: {
      number: userIdOf(world, site, person.id),
      directoryId: guidFor(`person ${person.id}`),
      login: world.identities.claimOf(person.id),
      mail: world.identities.mailOf(person.id),
      name: person.name,
    },
    permissions: PERMISSIONS[role],
    page: page === null ? null : { library, number: page.id, uniqueId: guidFor(`page ${String(page.id)}`) },
    address: visit.address,
    culture: CULTURES[visit.settings.language],
    isRightToLeft: visit.settings.language === "ar",
    digest: { value: world.digests.issue(person.id, site.key), seconds: DIGEST_SECONDS },
    now: new Date(store.now()).toISOString(),
    correlation: randomUUID(),
  };
}

/** Why there is no web part yet, or what to do about it. */
function noticeOf(visit: SiteVisit, state: Exclude<SharePointState, { readonly is: "ready" }>): Markup {
  const { siteWords: words } = visit;
  switch (state.is) {
    case "setting-up": {
      const steps = SET_UP_STEPS.map((step) => html`data-step-${step}="${words.steps[step]}" `);
      return html`<section id="waiting" class="notice-card" data-state="${state.is}" ${steps} aria-labelledby="notice-title">
        <h2 id="notice-title">${words.waitingTitle}</h2>
        <p><span role="status" data-words>${words.steps[state.step]}</span> <span class="quiet" data-seconds>${state.seconds} s</span></p>
        <p class="quiet">${words.waitingBody}</p>
      </section>`;
    }
    case "not-set-up":
      return obstacle(visit, state.is, [words.stepFailed, words.steps[state.step]], state.detail);
    case "not-playable":
      return obstacle(visit, state.is, [words.obstacles[state.because]], state.detail);
    case "left-out":
      return obstacle(visit, state.is, [words.leftOut], "");
  }
}

function obstacle({ siteWords }: SiteVisit, state: SharePointState["is"], sentences: readonly string[], detail: string): Markup {
  return html`<section id="waiting" class="notice-card" data-state="${state}" aria-labelledby="notice-title">
    <h2 id="notice-title">${siteWords.notPlayable}</h2>
    ${sentences.map((sentence) => html`<p>${sentence}</p>`)}
    ${
      detail === ""
        ? null
        : html`<details>
            <summary>${siteWords.whatItSaid}</summary>
            <pre tabindex="0">${detail}</pre>
          </details>`
    }
  </section>`;
}
