import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { Fields } from "../organisation/read-fields.ts";
import { fieldsOf, listOf, optionalText, text, textsOf } from "../organisation/read-fields.ts";

/** A module of the app, as far as a host has to know it. */
export interface AppModule {
  readonly key: string;
  readonly title: string;
  /** exported function that prints the module, for macros that have one */
  readonly exportFunction: string | null;
}

/** What the host learns from the app's manifest. */
export interface AppManifest {
  readonly macro: AppModule;
  readonly byline: AppModule;
  readonly contextMenu: AppModule;
  readonly globalPage: AppModule;
  /** null where the app has none */
  readonly spacePage: AppModule | null;
  /** null where the app has none */
  readonly globalSettings: AppModule | null;
  /** beside an issue; null where the app has none */
  readonly issueContext: AppModule | null;
  /** null where the app has none */
  readonly projectPage: AppModule | null;
  /** keys of what frames of the app can show */
  readonly resources: readonly string[];
  readonly scopes: readonly string[];
  readonly permissions: Fields;
}

/**
 * Reads the manifest of the app under test.
 *
 * @throws TypeError when a module is missing that the workbench always shows
 */
export function readManifest(path: string): AppManifest {
  const manifest = fieldsOf(parse(readFileSync(path, "utf8")));
  const modules = fieldsOf(manifest["modules"]);
  const handlers = new Map(listOf(modules["function"] ?? []).map((entry) => [text(entry, "key"), text(entry, "handler")]));
  const first = (type: string): AppModule | null => {
    const [entry] = listOf(modules[type] ?? []);
    if (entry === undefined) return null;
    const exported = entry["adfExport"] === undefined ? undefined : text(fieldsOf(entry["adfExport"]), "function");
    const handler = exported === undefined ? undefined : handlers.get(exported);
    return { key: text(entry, "key"), title: optionalText(entry, "title") ?? "", exportFunction: handler?.split(".")[1] ?? null };
  };
  const only = (type: string): AppModule => {
    const module = first(type);
    if (module === null) throw new TypeError(`readManifest: ${path} has no module of type ${type}`);
    return module;
  };
  const permissions = fieldsOf(manifest["permissions"]);
  return {
    macro: only("macro"),
    byline: only("confluence:contentBylineItem"),
    contextMenu: only("confluence:contextMenu"),
    globalPage: only("confluence:globalPage"),
    spacePage: first("confluence:spacePage"),
    globalSettings: first("confluence:globalSettings"),
    issueContext: first("jira:issueContext"),
    projectPage: first("jira:projectPage"),
    resources: listOf(manifest["resources"] ?? []).map((entry) => text(entry, "key")),
    scopes: textsOf(permissions["scopes"]),
    permissions,
  };
}
