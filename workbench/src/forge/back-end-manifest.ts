import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { Fields } from "../organisation/read-fields.ts";
import { fieldsOf, listOf, text, textsOf } from "../organisation/read-fields.ts";

export const ATTRIBUTE_TYPES = ["string", "boolean", "float", "integer", "any"] as const;
export type AttributeType = (typeof ATTRIBUTE_TYPES)[number];

/** An index of an entity: rows with the same partition, in the order of one attribute. */
export interface EntityIndex {
  readonly name: string;
  readonly partition: readonly string[];
  readonly range: string;
}

/** A custom entity as the manifest declares it. */
export interface EntityDeclaration {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, AttributeType>;
  readonly indexes: readonly EntityIndex[];
}

export interface BackEndFunction {
  readonly key: string;
  /** name of the export in the bundle */
  readonly exported: string;
  /** as the manifest sets it; null where the platform's default holds */
  readonly timeoutSeconds: number | null;
}

export interface Schedule {
  readonly functionKey: string;
  readonly interval: string;
}

/** What running the back end takes from the manifest. */
export interface BackEndManifest {
  readonly entities: readonly EntityDeclaration[];
  readonly functions: ReadonlyMap<string, BackEndFunction>;
  /** the function that answers `invoke`, by the module that asks */
  readonly resolvers: ReadonlyMap<string, string>;
  /** the function that takes what is put into a queue, by the queue */
  readonly consumers: ReadonlyMap<string, string>;
  readonly schedules: readonly Schedule[];
  readonly scopes: readonly string[];
}

/** @throws TypeError when the manifest is not one that the platform would take */
export function readBackEndManifest(path: string): BackEndManifest {
  return parseBackEndManifest(readFileSync(path, "utf8"));
}

/** @throws TypeError when the manifest is not one that the platform would take */
export function parseBackEndManifest(yaml: string): BackEndManifest {
  const manifest = fieldsOf(parse(yaml));
  const modules = fieldsOf(manifest["modules"] ?? {});
  const storage = fieldsOf(fieldsOf(manifest["app"] ?? {})["storage"] ?? {});
  const named = (type: string): Fields[] => listOf(modules[type] ?? []);
  return {
    entities: listOf(storage["entities"] ?? []).map(entityDeclaration),
    functions: new Map(named("function").map((entry) => [text(entry, "key"), backEndFunction(entry)])),
    resolvers: new Map(Object.keys(modules).flatMap((type) => named(type).flatMap(resolverOf))),
    consumers: new Map(named("consumer").map((entry) => [text(entry, "queue"), text(entry, "function")])),
    schedules: named("scheduledTrigger").map((entry) => ({ functionKey: text(entry, "function"), interval: text(entry, "interval") })),
    scopes: textsOf(fieldsOf(manifest["permissions"] ?? {})["scopes"] ?? []),
  };
}

function backEndFunction(entry: Fields): BackEndFunction {
  const handler = text(entry, "handler");
  const seconds = entry["timeoutSeconds"];
  return {
    key: text(entry, "key"),
    exported: handler.split(".").at(-1) ?? "",
    timeoutSeconds: typeof seconds === "number" ? seconds : null,
  };
}

function resolverOf(module: Fields): [string, string][] {
  return module["resolver"] === undefined ? [] : [[text(module, "key"), text(fieldsOf(module["resolver"]), "function")]];
}

function entityDeclaration(entry: Fields): EntityDeclaration {
  const attributes = Object.entries(fieldsOf(entry["attributes"])).map(([name, value]) => {
    const wanted = text(fieldsOf(value), "type");
    const type = ATTRIBUTE_TYPES.find((known) => known === wanted);
    if (type === undefined) throw new TypeError(`the attribute ${name} has the unknown type ${wanted}`);
    return [name, type] as const;
  });
  const indexes: unknown = entry["indexes"] ?? [];
  if (!Array.isArray(indexes)) throw new TypeError("indexes: expected a list");
  return { name: text(entry, "name"), attributes: new Map(attributes), indexes: indexes.map(entityIndex) };
}

/** A bare name is an index over that attribute alone. */
function entityIndex(entry: unknown): EntityIndex {
  if (typeof entry === "string") return { name: entry, partition: [], range: entry };
  const fields = fieldsOf(entry);
  const [range] = textsOf(fields["range"]);
  if (range === undefined) throw new TypeError(`the index ${text(fields, "name")} has no range`);
  return { name: text(fields, "name"), partition: textsOf(fields["partition"] ?? []), range };
}
