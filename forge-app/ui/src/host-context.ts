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
  | "share-dialog";

/** The part of the host's context that the surfaces use. */
export interface HostContext {
  readonly surface: SurfaceName;
  readonly accountId: string;
  readonly locale: string;
  readonly pageId: string | null;
  /** the space or the project in which somebody is */
  readonly place: PlaceId | null;
  readonly issueKey: string | null;
  /** the address of the site; empty when the host does not say it */
  readonly siteUrl: string;
  /** the products that the app is installed on, as far as the host says so */
  readonly installedOn: InstalledOn;
  readonly selectedText: string;
  /** what a surface handed to the dialog it opened; null outside of dialogs */
  readonly modal: JsonObject | null;
  /** the topic the author of a page set for the macro; empty for "this page" */
  readonly topic: string;
}

const SURFACES: Readonly<Record<string, SurfaceName>> = {
  "who-can-help": "macro",
  "shared-by-colleagues": "shared",
  "who-can-help-byline": "byline",
  "who-can-help-selection": "selection",
  alongside: "global-page",
  "alongside-in-jira": "global-page",
  "alongside-space": "space-page",
  "alongside-project": "space-page",
  "who-can-help-issue": "issue-panel",
  "alongside-settings": "settings",
  "alongside-settings-in-jira": "settings",
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
  const surface = SURFACES[moduleKey];
  if (surface === undefined) throw new TypeError(`parseHostContext: there is no surface for the module ${moduleKey}`);
  const modal = isObject(extension["modal"]) ? extension["modal"] : null;
  return {
    surface: modal === null ? configuredBy(surface, extension) : isObject(modal["share"]) ? "share-dialog" : "ask-dialog",
    accountId: textAt(host, "accountId") ?? "",
    locale: textAt(host, "locale") ?? "en",
    pageId: textAt(objectAt(extension, "content"), "id"),
    place: placeIn(extension),
    issueKey: textAt(objectAt(extension, "issue"), "key"),
    siteUrl: textAt(host, "siteUrl") ?? "",
    installedOn: installedOn(objectAt(host, "permissions")["scopes"]),
    modal,
    selectedText: textAt(extension, "selectedText") ?? "",
    topic: textAt(objectAt(extension, "config"), "topic") ?? "",
  };
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
