import type { LinkRules } from "../sharing/links/link-rules.ts";
import { isWelcomeLink } from "../sharing/links/link-rules.ts";
import type { GateParts } from "./gate-parts.ts";
import type { StoredRecord } from "./record.ts";

/** Whether a record can be written under these rules. They are about what is shared with colleagues, and about no other link. */
export function holdsWelcomeLink(record: StoredRecord, rules: LinkRules): boolean {
  return withWelcomeLink(record, rules) === record;
}

/** What others shared before its host was switched off is shown by its name. Whoever shared it still sees the address, and can change it. */
export async function withWelcomeLinks(parts: GateParts, records: readonly StoredRecord[]): Promise<readonly StoredRecord[]> {
  const isOfOther = (record: StoredRecord): boolean => record.kind === "resource" && record.owner !== parts.person;
  if (!records.some(isOfOther)) return records;
  const { links } = await parts.settings();
  return records.map((record) => (isOfOther(record) ? withWelcomeLink(record, links) : record));
}

function withWelcomeLink(record: StoredRecord, rules: LinkRules): StoredRecord {
  if (record.kind !== "resource") return record;
  const { link, ...content } = record.content;
  return link === undefined || isWelcomeLink(rules, link) ? record : { ...record, content };
}
