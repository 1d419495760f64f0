import { placeId } from "@alongside/core";
import type { PlaceId } from "@alongside/core";
import type { InstalledOn } from "../../src/installed-on.ts";
import { installedOn } from "../../src/installed-on.ts";
import { projectPlaceId } from "../../src/project-place.ts";
import type { JsonObject } from "./read-json.ts";
import { isObject, objectAt, textAt } from "./read-json.ts";

/** Which of the app's surfaces a frame shows. */
export type SurfaceName =
  | "macro"
  | "macro-configuration"
  | "shared"
  | "shared-configuration"
  | "byline"
  | "selection"
  | "issue-panel"
  | "global-page"
  | "space-page"
  | "settings"
  | "ask-dialog"
  | "share-dialog"
  | "circles"
  | "circle-dialog";

/** The part of the host's context that the surfaces use. */
export interface HostContext {
  readonly surface: SurfaceName;
  /** the product in which the surface stands */
  readonly product: keyof InstalledOn;
  readonly accountId: string;
  /** where the site is, such as `https://example.atlassian.net`; empty where the host does not say */
  readonly siteUrl: string;
  readonly locale: string;
  /** by which the person reads clocks, as an IANA name */
  readonly timeZone: string;
  readonly pageId: string | null;
  /** the space or the project in which somebody is */
  readonly place: PlaceId | null;
  readonly issueKey: string | null;
  /** the products that the app is installed on, as far as the host says so */
  readonly installedOn: InstalledOn;
  readonly selectedText: string;
  /** what a surface handed to the dialog it opened; null outside of dialogs */
  readonly modal: JsonObject | null;
  /** the topic the author of a page set for the macro; empty for "this page" */
  readonly topic: string;
}

const SURFACES: Readonly<Record<string, Pick<HostContext, "surface" | "product">>> = {
  "who-can-help": { surface: "macro", product: "confluence" },
  "shared-by-colleagues": { surface: "shared", product: "confluence" },
  "learning-circles": { surface: "circles", product: "confluence" },
  "who-can-help-byline": { surface: "byline", product: "confluence" },
  "who-can-help-selection": { surface: "selection", product: "confluence" },
  alongside: { surface: "global-page", product: "confluence" },
  "alongside-in-jira": { surface: "global-page", product: "jira" },
  "alongside-space": { surface: "space-page", product: "confluence" },
  "alongside-project": { surface: "space-page", product: "jira" },
  "who-can-help-issue": { surface: "issue-panel", product: "jira" },
  "alongside-settings": { surface: "settings", product: "confluence" },
  "alongside-settings-in-jira": { surface: "settings", product: "jira" },
};

/**
 * Reads what `view.getContext()` gave.
 *
 * @throws TypeError for a module that the manifest does not name
 */
export function parseHostContext(context: unknown): HostContext {
  const host = isObject(context) ? context : {};
  const extension = objectAt(host, "extension");
  const moduleKey = textAt(host, "moduleKey") ?? "";
  const module = SURFACES[moduleKey];
  if (module === undefined) throw new TypeError(`parseHostContext: there is no surface for the module ${moduleKey}`);
  const { surface, product } = module;
  const modal = isObject(extension["modal"]) ? extension["modal"] : null;
  return {
    surface: modal === null ? configuredBy(surface, extension) : dialogOf(modal),
    product,
    accountId: textAt(host, "accountId") ?? "",
    siteUrl: textAt(host, "siteUrl") ?? "",
    locale: textAt(host, "locale") ?? "en",
    timeZone: textAt(host, "timezone") ?? new Intl.DateTimeFormat().resolvedOptions().timeZone,
    pageId: textAt(objectAt(extension, "content"), "id"),
    place: placeIn(extension),
    issueKey: textAt(objectAt(extension, "issue"), "key"),
    installedOn: installedOn(objectAt(host, "permissions")["scopes"]),
    modal,
    selectedText: textAt(extension, "selectedText") ?? "",
    topic: textAt(objectAt(extension, "config"), "topic") ?? "",
  };
}

/** What one of the app's frames handed over says which dialog it opened. */
function dialogOf(modal: JsonObject): SurfaceName {
  return isObject(modal["share"]) ? "share-dialog" : isObject(modal["circle"]) ? "circle-dialog" : "ask-dialog";
}

/** The author of a page is configuring the macro rather than looking at it. */
function configuredBy(surface: SurfaceName, extension: JsonObject): SurfaceName {
  if (objectAt(extension, "macro")["isConfiguring"] !== true) return surface;
  return surface === "macro" ? "macro-configuration" : surface === "shared" ? "shared-configuration" : surface;
}

function placeIn(extension: JsonObject): PlaceId | null {
  const space = textAt(objectAt(extension, "space"), "key");
  const project = textAt(objectAt(extension, "project"), "key");
  return space !== null ? placeId(space) : project === null ? null : projectPlaceId(project);
}
