import { createReadStream, existsSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";
import type { Account, Organisation, Page, PageVersion, Space } from "./organisation.ts";
import { OrganisationError } from "./organisation.ts";
import type { Fields } from "./read-fields.ts";
import { fieldsOf, listOf, optionalText, text, textsOf } from "./read-fields.ts";

/** What is told while a folder is read. */
export interface LoadingReport {
  /** one sentence per damaged line, beginning with file and line number; the line is skipped */
  damaged(sentence: string): void;
  /** share of the folder's bytes read so far, 0..1 */
  progress(share: number): void;
}

/**
 * Reads an organisation from a folder of JSON lines (`people.jsonl`, `items.jsonl`, gzip'd or not). Every item becomes a page: pages,
 * issues and changes alike, so that nothing is dropped. A damaged line is reported and skipped.
 *
 * @throws OrganisationError when the folder holds no organisation
 */
export async function loadCorpus(folder: string, report: LoadingReport): Promise<Organisation> {
  if (!existsSync(folder)) throw new OrganisationError(`${folder} does not exist.`);
  if (!statSync(folder).isDirectory()) throw new OrganisationError(`${folder} is a file; an organisation is a folder.`);
  const peopleFile = existing(folder, "people.jsonl");
  const itemsFile = existing(folder, "items.jsonl");
  const accounts = new Map<string, Account>();
  await eachLine(peopleFile, report, (fields) => {
    const account = toAccount(fields);
    accounts.set(account.id, account);
  });
  const [firstPerson] = accounts.keys();
  if (firstPerson === undefined) throw new OrganisationError(`${folder} names nobody: ${basename(peopleFile)} has no usable line.`);
  const spaces = new SpacesByContainer();
  const pages: Page[] = [];
  const seen = new Set<string>();
  await eachLine(itemsFile, report, (fields, complain) => {
    const page = toPage(fields, accounts, spaces, complain);
    if (seen.has(page.alias)) throw new TypeError(`the id ${page.alias} was used before`);
    seen.add(page.alias);
    pages.push(page);
  });
  if (pages.length === 0) throw new OrganisationError(`${folder} holds nothing to read: ${basename(itemsFile)} has no usable line.`);
  // Somebody has to be able to look at what only administrators see.
  const people = [...accounts.values()].map((account) => ({ ...account, administrator: account.id === firstPerson }));
  return { name: basename(folder), accounts: people, spaces: spaces.all(), pages, firstPage: null, firstPerson };
}

function existing(folder: string, name: string): string {
  const found = [`${name}.gz`, name].map((file) => join(folder, file)).find((path) => existsSync(path));
  if (found === undefined) throw new OrganisationError(`${folder} is not an organisation: it holds no ${name} (or ${name}.gz).`);
  return found;
}

/** Some editors put it before the first line. */
const BYTE_ORDER_MARK = /^\uFEFF/u;

type TakeLine = (fields: Fields, complain: (what: string) => void) => void;

async function eachLine(path: string, report: LoadingReport, take: TakeLine): Promise<void> {
  const stream = createReadStream(path);
  const size = Math.max(1, statSync(path).size);
  const input = path.endsWith(".gz") ? stream.pipe(createGunzip()) : stream;
  let number = 0;
  const complain = (what: string): void => report.damaged(`${basename(path)}:${String(number)}: ${what}`);
  try {
    for await (const line of createInterface({ input, crlfDelay: Infinity })) {
      number += 1;
      if (number % 500 === 0) report.progress(stream.bytesRead / size);
      if (line.trim() === "") continue;
      try {
        take(fieldsOf(JSON.parse(number === 1 ? line.replace(BYTE_ORDER_MARK, "") : line)), complain);
      } catch (error) {
        complain(`skipped, ${error instanceof SyntaxError ? "it is not JSON" : (error as Error).message}`);
      }
    }
  } catch (error) {
    complain(`the rest cannot be read, ${(error as Error).message}`);
  }
  report.progress(1);
}

function toAccount(fields: Fields): Account {
  const id = text(fields, "id");
  return { id, name: optionalText(fields, "name") ?? id, kind: "human", state: "active", timeZone: "Etc/UTC", language: "en" };
}

function toPage(fields: Fields, accounts: ReadonlyMap<string, Account>, spaces: SpacesByContainer, complain: (what: string) => void): Page {
  const alias = text(fields, "id");
  const title = text(fields, "title");
  const body = optionalText(fields, "text") ?? "";
  const created = dayOf(fields, "created");
  return {
    alias,
    spaceKey: spaces.keyOf(optionalText(fields, "container") ?? "Everything else"),
    kind: "page",
    title,
    body: "",
    text: body,
    labels: toLabels(textsOf(fields["labels"] ?? [])),
    language: "en",
    versions: toVersions(listOf(fields["contributors"] ?? []), accounts, created, complain),
    createdAt: created,
    comments: [],
  };
}

/** A label of the platform is lower case and holds no blanks. */
function toLabels(names: readonly string[]): string[] {
  const labels = names.map((name) =>
    name
      .trim()
      .toLowerCase()
      .replaceAll(/[\s,]+/gu, "-"),
  );
  return [...new Set(labels.filter((label) => label !== ""))];
}

/** The first author, or else the first assignee, stands for the creation, at the item's own date; everybody else is an editor at the date of their latest act, if told. */
function toVersions(
  contributors: readonly Fields[],
  accounts: ReadonlyMap<string, Account>,
  created: string,
  complain: (what: string) => void,
): PageVersion[] {
  const known = contributors.filter((entry) => {
    const person = text(entry, "person");
    if (!accounts.has(person)) complain(`the contributor ${person} is nobody of people.jsonl and was left out`);
    return accounts.has(person);
  });
  const withRole = (role: string): Fields | undefined => known.find((entry) => entry["role"] === role);
  const author = withRole("author") ?? withRole("assignee") ?? known[0];
  if (author === undefined) return [];
  const others = known.filter((entry) => text(entry, "person") !== text(author, "person"));
  const edits = others.map((entry) => ({ by: text(entry, "person"), at: entry["at"] === undefined ? created : dayOf(entry, "at") }));
  return [{ by: text(author, "person"), at: created }, ...edits.sort((a, b) => (a.at < b.at ? -1 : 1))];
}

function dayOf(fields: Fields, name: string): string {
  const time = new Date(text(fields, name));
  if (Number.isNaN(time.getTime())) throw new TypeError(`the field ${name} is no date`);
  return time.toISOString();
}

/** Containers become spaces; a space key holds only letters and digits, so it is made from the name and kept apart by a number. */
class SpacesByContainer {
  readonly #keys = new Map<string, string>();
  readonly #taken = new Set<string>();

  keyOf(container: string): string {
    const known = this.#keys.get(container);
    if (known !== undefined) return known;
    const base =
      container
        .normalize("NFKD")
        .replaceAll(/[^A-Za-z0-9]/gu, "")
        .toUpperCase()
        .slice(0, 40) || "SPACE";
    let key = base;
    for (let number = 2; this.#taken.has(key); number += 1) key = `${base}${String(number)}`;
    this.#keys.set(container, key);
    this.#taken.add(key);
    return key;
  }

  all(): Space[] {
    return [...this.#keys].map(([name, key]) => ({ key, name, description: "" }));
  }
}
