import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { OrganisationError } from "./organisation.ts";
import type { Fields } from "./read-fields.ts";
import { fieldsOf } from "./read-fields.ts";

/**
 * Reads every Markdown file below a folder: what stands between two lines of `---` as fields, the rest as its text.
 *
 * @throws OrganisationError naming the file that cannot be read
 */
export function readFolder<T>(folder: string, toThing: (fields: Fields, body: string) => T): T[] {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".md"));
  return files.sort().map((file) => readFile(join(folder, file), toThing));
}

function readFile<T>(path: string, toThing: (fields: Fields, body: string) => T): T {
  const [, head, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/u.exec(readFileSync(path, "utf8")) ?? [];
  if (head === undefined || body === undefined) throw new OrganisationError(`${path} has no front matter between two lines of ---.`);
  try {
    return toThing(fieldsOf(parse(head)), body);
  } catch (error) {
    throw new OrganisationError(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`, error);
  }
}
