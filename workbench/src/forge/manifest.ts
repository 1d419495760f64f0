import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { Fields } from "../organisation/read-fields.ts";
import { fieldsOf, listOf, optionalText, text, textsOf } from "../organisation/read-fields.ts";
import type { Product } from "./product-path.ts";

/** A module of the app, as far as a host has to know it. */
export interface AppModule {
  readonly key: string;
  readonly title: string;
  /** exported function that prints the module, for macros that have one */
  readonly exportFunction: string | null;
}

/** Where the app stands in Confluence. */
interface ConfluenceModules {
  readonly macro: AppModule;
  /** the second macro of the app; null where it has one alone */
  readonly sharedMacro: AppModule | null;
  /** the third one, which has no configuration; null where the app has none */
  readonly circlesMacro: AppModule | null;
  readonly byline: AppModule;
  readonly contextMenu: AppModule;
  readonly globalPage: AppModule;
  /** null where the app has none */
  readonly spacePage: AppModule | null;
  /** null where the app has none */
  readonly globalSettings: AppModule | null;
}

/** Where the app stands in Jira; null for what it does not have. */
interface JiraModules {
  readonly globalPage: AppModule | null;
  /** its settings */
  readonly adminPage: AppModule | null;
  /** beside an issue */
  readonly issueContext: AppModule | null;
  readonly projectPage: AppModule | null;
}

/** What the host learns from the app's manifest, as far as the app is installed. */
export interface AppManifest {
  /** null where the app is not installed on the product */
  readonly confluence: ConfluenceModules | null;
  /** null where the app is not installed on the product */
  readonly jira: JiraModules | null;
  /** keys of what frames of the app can show */
  readonly resources: readonly string[];
  /** those that are granted: none of a product that the app is not installed on */
  readonly scopes: readonly string[];
  readonly permissions: Fields;
}

/**
 * Reads the manifest of the app under test.
 *
 * @param without products that the app is not installed on
 * @throws TypeError when a module is missing that the workbench always shows
 */
export function readManifest(path: string, without: readonly Product[] = []): AppManifest {
  const manifest = fieldsOf(parse(readFileSync(path, "utf8")));
  const modules = fieldsOf(manifest["modules"]);
  const handlers = new Map(listOf(modules["function"] ?? []).map((entry) => [text(entry, "key"), text(entry, "handler")]));
  const first = (type: string): AppModule | null => nth(type, 0);
  const nth = (type: string, position: number): AppModule | null => {
    const entry = listOf(modules[type] ?? [])[position];
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
  const confluence = {
    macro: only("macro"),
    sharedMacro: nth("macro", 1),
    circlesMacro: nth("macro", 2),
    byline: only("confluence:contentBylineItem"),
    contextMenu: only("confluence:contextMenu"),
    globalPage: only("confluence:globalPage"),
    spacePage: first("confluence:spacePage"),
    globalSettings: first("confluence:globalSettings"),
  };
  const jira = {
    globalPage: first("jira:globalPage"),
    adminPage: first("jira:adminPage"),
    issueContext: first("jira:issueContext"),
    projectPage: first("jira:projectPage"),
  };
  return {
    confluence: without.includes("confluence") ? null : confluence,
    jira: without.includes("jira") ? null : jira,
    resources: listOf(manifest["resources"] ?? []).map((entry) => text(entry, "key")),
    // A product's scopes carry its name: `search:confluence`, `read:jira-work`.
    scopes: textsOf(permissions["scopes"]).filter((scope) => !without.some((product) => scope.includes(product))),
    permissions,
  };
}
