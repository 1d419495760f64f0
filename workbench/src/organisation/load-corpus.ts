import { createReadStream, existsSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";
import { CorpusIssues } from "./load-corpus-issues.ts";
import type { Account, Organisation, Page, PageVersion, Space } from "./organisation.ts";
import { OrganisationError } from "./organisation.ts";
import type { Fields } from "./read-fields.ts";
import { fieldsOf, optionalText, text, textsOf } from "./read-fields.ts";
import { KeysByName, NOWHERE, dayOf, knownContributors, toLabels } from "./read-items.ts";

/** What is told while a folder is read. */
export interface LoadingReport {
  /** one sentence per damaged line, beginning with file and line number; the line is skipped */
  damaged(sentence: string): void;
  /** share of the folder's bytes read so far, 0..1 */
  progress(share: number): void;
}

/**
 * Reads an organisation from a folder of JSON lines (`people.jsonl`, `items.jsonl`, gzip'd or not). Issues and changes become issues,
 * everything else becomes a page, so that nothing is dropped. A damaged line is reported and skipped.
 *
 * @param issuesAre what issues and changes become: pages, where a platform has nothing else
 * @throws OrganisationError when the folder holds no organisation
 */
export async function loadCorpus(folder: string, report: LoadingReport, issuesAre: "issues" | "pages" = "issues"): Promise<Organisation> {
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
  const spaces = new KeysByName(SPACE_KEYS);
  const pages: Page[] = [];
  const issues = new CorpusIssues();
  const seen = new Set<string>();
  await eachLine(itemsFile, report, (fields, complain) => {
    const id = text(fields, "id");
    if (seen.has(id)) throw new TypeError(`the id ${id} was used before`);
    if (issuesAre === "issues" && IS_ISSUE.has(String(fields["kind"]))) issues.add(fields, accounts, complain);
    else pages.push(toPage(fields, accounts, spaces, complain));
    seen.add(id);
  });
  if (pages.length + issues.count === 0)
    throw new OrganisationError(`${folder} holds nothing to read: ${basename(itemsFile)} has no usable line.`);
  // Somebody has to be able to look at what only administrators see.
  const people = [...accounts.values()].map((account) => ({ ...account, administrator: account.id === firstPerson }));
  return {
    name: basename(folder),
    accounts: people,
    spaces: spaces.all().map(({ key, name }): Space => ({ key, name, description: "" })),
    pages,
    projects: issues.projects(),
    issues: issues.all(),
    firstPage: null,
    firstIssue: null,
    firstPerson,
  };
}

/** Kinds of items that are work somebody did, and belong into the issue tracker; everything else is a page. */
const IS_ISSUE: ReadonlySet<string> = new Set(["issue", "change"]);

const SPACE_KEYS = { maximumCharacters: 40, beginning: /^./u, usual: "SPACE" };

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

function toPage(fields: Fields, accounts: ReadonlyMap<string, Account>, spaces: KeysByName, complain: (what: string) => void): Page {
  const alias = text(fields, "id");
  const title = text(fields, "title");
  const body = optionalText(fields, "text") ?? "";
  const created = dayOf(fields, "created");
  return {
    alias,
    spaceKey: spaces.keyOf(optionalText(fields, "container") ?? NOWHERE),
    kind: "page",
    title,
    body: "",
    text: body,
    labels: toLabels(textsOf(fields["labels"] ?? [])),
    language: "en",
    versions: toVersions(knownContributors(fields, accounts, complain), created),
    createdAt: created,
    comments: [],
  };
}

/** The first author, or else the first assignee, stands for the creation, at the item's own date; everybody else is an editor at the date of their latest act, if told. */
function toVersions(known: readonly Fields[], created: string): PageVersion[] {
  const withRole = (role: string): Fields | undefined => known.find((entry) => entry["role"] === role);
  const author = withRole("author") ?? withRole("assignee") ?? known[0];
  if (author === undefined) return [];
  const others = known.filter((entry) => text(entry, "person") !== text(author, "person"));
  const edits = others.map((entry) => ({ by: text(entry, "person"), at: entry["at"] === undefined ? created : dayOf(entry, "at") }));
  return [{ by: text(author, "person"), at: created }, ...edits.sort((a, b) => (a.at < b.at ? -1 : 1))];
}
