import type { Account, Organisation, Page, Space } from "../../workbench/src/organisation/organisation.ts";

export function anAccount(id: string, wish: Partial<Account> = {}): Account {
  return { id, name: id, kind: "human", state: "active", timeZone: "Etc/UTC", language: "en", ...wish };
}

export function aSpace(key: string, wish: Partial<Space> = {}): Space {
  return { key, name: `Space ${key}`, description: "", ...wish };
}

interface WikiPageWish extends Partial<Omit<Page, "versions">> {
  readonly alias: string;
  readonly by?: string;
  readonly editedBy?: readonly string[];
  readonly on?: string;
}

/** A page of the emulated wiki, created by one and edited by others on following days. */
export function aWikiPage(wish: WikiPageWish): Page {
  const { by = "ada", editedBy = [], on = "2026-01-01", ...rest } = wish;
  const start = Date.parse(on);
  const text = rest.text ?? rest.title ?? rest.alias;
  return {
    spaceKey: "OPEN",
    kind: "page",
    title: rest.alias,
    body: `<p>${text}</p>`,
    text,
    labels: [],
    language: "en",
    comments: [],
    versions: [by, ...editedBy].map((person, index) => ({ by: person, at: new Date(start + index * 86_400_000).toISOString() })),
    ...rest,
  };
}

export function anOrganisation(wish: Partial<Organisation> = {}): Organisation {
  return {
    name: "Test",
    accounts: [anAccount("ada"), anAccount("ben")],
    spaces: [aSpace("OPEN")],
    pages: [],
    projects: [],
    issues: [],
    firstPage: null,
    firstIssue: null,
    firstPerson: "ada",
    ...wish,
  };
}
