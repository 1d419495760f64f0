import type { StoredEntry } from "./stored-line.ts";

/** An entry of a list on a site, as the control interface gives it. */
interface ListEntry {
  readonly site: string;
  readonly list: string;
  readonly columns: Readonly<Record<string, unknown>>;
}

/** The column that holds a record of the app; entries without it are shown by all their columns. */
const RECORD = "AlongsideRecord";
/** Names under which the app keeps what is for one person alone, in that person's browser. */
const OWN = "alongside:";

/** What the app has stored: in its storage, or in `lists` of sites and in this browser. */
export async function storedEntries(where: string): Promise<readonly StoredEntry[]> {
  if (where !== "lists") return (await (await fetch("/__workbench/stored")).json()) as readonly StoredEntry[];
  const entries = (await (await fetch("/__workbench/lists")).json()) as readonly ListEntry[];
  return [...entries.map(ofList), ...ofThisBrowser()];
}

function ofList({ site, list, columns }: ListEntry): StoredEntry {
  const record = columns[RECORD];
  return { entity: `${list} (${site})`, value: typeof record === "string" ? JSON.parse(record) : { content: columns } };
}

function ofThisBrowser(): StoredEntry[] {
  return Object.entries(localStorage).flatMap(([name, text]: [string, unknown]) => {
    if (!name.startsWith(OWN)) return [];
    const { records } = JSON.parse(String(text)) as { readonly records: readonly unknown[] };
    return records.map((value) => ({ entity: name, value }));
  });
}
