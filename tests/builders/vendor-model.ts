import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

interface VendorType {
  readonly base: string | null;
  /** holds more than the vendor can know, such as the columns of a list */
  readonly isOpen: boolean;
  readonly properties: ReadonlyMap<string, string>;
  readonly navigations: ReadonlySet<string>;
}

/** The types of SharePoint's own metadata (EDMX, OData 3), as far as values are held against them. */
export interface VendorModel {
  /** what in an object the vendor does not know, or knows as something else; nothing for an object as the vendor has it */
  complaints(type: string, value: unknown): readonly string[];
  isFunction(name: string): boolean;
}

/** Members that tell of an object, and are none of it. */
const ABOUT = /^(?:@?odata\.|__)|@odata\./u;

const PRIMITIVES: Readonly<Record<string, (value: unknown) => boolean>> = {
  "Edm.String": (value) => typeof value === "string",
  "Edm.Boolean": (value) => typeof value === "boolean",
  "Edm.Int16": (value) => Number.isInteger(value),
  "Edm.Int32": (value) => Number.isInteger(value),
  "Edm.Double": (value) => typeof value === "number",
  "Edm.Int64": (value) => /^-?\d+$/u.test(String(value)),
  "Edm.Guid": (value) => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u.test(String(value)),
  "Edm.DateTime": (value) => typeof value === "string" && !Number.isNaN(Date.parse(value)),
};

/** @param file the vendor's document, gzip'd */
export function readVendorModel(file: string): VendorModel {
  const xml = gunzipSync(readFileSync(file)).toString("utf8");
  const types = new Map<string, VendorType>();
  for (const [, namespace = "", schema = ""] of xml.matchAll(/<Schema Namespace="([^"]+)"[^>]*>(.*?)<\/Schema>/gsu)) {
    for (const [, head = "", body = ""] of schema.matchAll(/<(?:Entity|Complex)Type ([^>]*?)(?:\/>|>(.*?)<\/(?:Entity|Complex)Type>)/gsu)) {
      types.set(`${namespace}.${attribute(head, "Name") ?? ""}`, {
        base: attribute(head, "BaseType"),
        isOpen: attribute(head, "OpenType") === "true",
        properties: new Map(
          [...body.matchAll(/<Property ([^>]*)>/gu)].map(([, text = ""]) => [attribute(text, "Name") ?? "", attribute(text, "Type") ?? ""]),
        ),
        navigations: new Set([...body.matchAll(/<NavigationProperty ([^>]*)>/gu)].map(([, text = ""]) => attribute(text, "Name") ?? "")),
      });
    }
  }
  const functions = new Set([...xml.matchAll(/<FunctionImport Name="([^"]+)"/gu)].map(([, name = ""]) => name.toLowerCase()));
  const complaints = (type: string, value: unknown): readonly string[] => complaintsOf(types, type, value);
  return { complaints, isFunction: (name) => functions.has(name.toLowerCase()) };
}

function attribute(text: string, name: string): string | null {
  return new RegExp(`\\b${name}="([^"]*)"`, "u").exec(text)?.[1] ?? null;
}

function complaintsOf(types: ReadonlyMap<string, VendorType>, name: string, value: unknown): readonly string[] {
  const [, inner] = /^Collection\((.*)\)$/u.exec(name) ?? [];
  if (inner !== undefined) return listIn(value)?.flatMap((one) => complaintsOf(types, inner, one)) ?? [`${name} is no list`];
  if (value === null) return [];
  const primitive = PRIMITIVES[name];
  if (primitive !== undefined) return primitive(value) ? [] : [`${JSON.stringify(value)} is no ${name}`];
  if (typeof value !== "object") return [`${JSON.stringify(value)} is no ${name}`];
  if (!types.has(name)) return [`${name} is not known`];
  return Object.entries(value).flatMap(([member, part]) => {
    const found = ABOUT.test(member) ? "about" : memberOf(types, name, member);
    if (found === "about") return [];
    if (found === null) return [`${name} has no ${member}`];
    return complaintsOf(types, found, part).map((complaint) => `${name}.${member}: ${complaint}`);
  });
}

function listIn(value: unknown): readonly unknown[] | null {
  const list: unknown = typeof value === "object" && value !== null && "results" in value ? value.results : value;
  return Array.isArray(list) ? list : null;
}

/** The type of a member, `about` for one that cannot be held against anything, null for one that is not there. */
function memberOf(types: ReadonlyMap<string, VendorType>, name: string, member: string): string | null {
  const type = types.get(name);
  if (type === undefined) return null;
  const own = type.properties.get(member);
  if (own !== undefined) return own;
  if (type.navigations.has(member) || type.isOpen) return "about";
  return type.base === null ? null : memberOf(types, type.base, member);
}
