import type { FieldDescription, FieldType } from "../records/field.ts";
import type { Retention } from "../records/record-kinds.ts";
import { MAXIMUM_LINK_HOSTS } from "../sharing/links/link-rules.ts";
import { MAXIMUM_NEWCOMER_CHARACTERS } from "../settings/site-settings.ts";
import { ALL_KINDS, NOT_WRITTEN_BY_OWNER, RECORD_KINDS } from "../records/record-kinds.ts";
import { RECORD_WORDS } from "../records/record-words.ts";

/** What every kind of record carries besides its own fields, and what a store keeps to find it again. */
const COMMON: readonly (readonly [field: string, holds: string, purpose: string])[] = [
  ["owner", "account id", "Whose it is: only this person can change it."],
  ["kind", "one of the kinds on this page", "What it is."],
  ["id", "letters and digits chosen at random", "Tells two entries of one person apart."],
  ["version", "whole number", "So that two windows of one person do not overwrite each other."],
  ["writtenOn", "a day, without a time of day", "The retention counts from it."],
  [
    "order",
    "whole number, for circles and seats alone",
    "Who came first. The store counts it; it holds no time, stands on no screen, and goes with the entry.",
  ],
];
const TECHNICAL: readonly (readonly [field: string, purpose: string])[] = [
  [
    "words of a topic",
    "The words of what others may read, without endings, and the id of the shared thing, circle or round it belongs to: by them it is found. For a proposal, the account ids of those named in it, so that erasing finds it.",
  ],
  ["list of one's own entries", "The names of the entries one person has, so that reading, exporting and erasing miss none."],
  [
    "reader, named person, place, last day",
    "Copies of what the entry itself says, by which it is found, erased in time, and erased with a person.",
  ],
];

const SETTINGS: readonly (readonly [kept: string, purpose: string])[] = [
  ["spaces in which Alongside is switched on", "Elsewhere nothing is suggested and nothing is taken. None listed: all spaces."],
  [`one line of at most ${String(MAXIMUM_NEWCOMER_CHARACTERS)} characters`, "A sentence that newcomers read."],
  [
    `up to ${String(MAXIMUM_LINK_HOSTS)} hosts`,
    "Hosts of links that are switched off, or the only ones that are welcome. None listed: all of them.",
  ],
  ["a day", "The day on which everything is erased, when an administrator asked for that."],
  ["whole number", "So that two administrators do not overwrite each other."],
];

/**
 * The data inventory as a Markdown page: every field that may be stored, its purpose, who can read it and how long it is kept. It is written
 * from the allow-list that the gate enforces, so it cannot say something else than the code does.
 */
export function dataInventory(): string {
  return [
    "# Data inventory",
    "",
    "Every field that Alongside may store, why, who can read it, and how long it is kept. This page is written from the code that enforces it (`npm run docs`): what is not on it is refused.",
    "",
    "Alongside stores only what a person deliberately wrote, and nothing about reading, searching, opening or clicking. Every entry belongs to one person; only that person can change or remove it. Names and pictures are not stored: they are asked from the platform when they are shown. Once a week the platform is asked which accounts were closed; everything of a closed account, and every entry of others that names it, is erased.",
    "",
    "## In every entry",
    "",
    ...table(["field", "holds", "purpose"], COMMON),
    "",
    ...ALL_KINDS.flatMap((kind) => section(kind)),
    "## What the store keeps to find entries",
    "",
    ...table(["kept", "purpose"], TECHNICAL),
    "",
    "They are written and erased together with the entry they belong to.",
    "",
    "## Settings of the site",
    "",
    ...table(["kept", "purpose"], SETTINGS),
    "",
    "Nothing about a person: the key of a person's own space is refused. Who changed them, and when, is not kept. They are erased with everything else.",
    "",
  ].join("\n");
}

function section(kind: keyof typeof RECORD_KINDS): string[] {
  const description = RECORD_KINDS[kind];
  const words = RECORD_WORDS[kind];
  const purposes = words.fields as Readonly<Record<string, string>>;
  const fields = Object.entries(description.fields as Readonly<Record<string, FieldDescription>>);
  return [
    `## ${kind}`,
    "",
    words.purpose,
    "",
    `- **Written by:** ${NOT_WRITTEN_BY_OWNER.has(kind) ? "Alongside, when an administrator removed something; the person can remove it." : "the person."}`,
    `- **Who can read it:** ${words.audience}`,
    `- **Kept:** ${retentionInWords(description.retention)}`,
    `- **At most:** ${String(description.maximumPerOwner)} of one person.`,
    "",
    ...table(
      ["field", "holds", "purpose"],
      fields.map(([name, field]) => [name, `${typeInWords(field.type)}${whenMissing(field)}`, purposes[name] ?? ""]),
    ),
    "",
  ];
}

function retentionInWords(retention: Retention): string {
  switch (retention.kind) {
    case "until-removed":
      return "until the person removes it.";
    case "days":
      return `${String(retention.days)} days after the latest change, then erased.`;
    case "renewable":
      return `shown for ${String(retention.shownDays)} days after the latest change; then only the person sees it and is asked whether it still holds; erased ${String(retention.graceDays)} days later.`;
    case "until-field":
      return retention.graceDays === 1
        ? "until the day the person chose is over everywhere on earth, then erased; without one, until the person removes it."
        : `until ${String(retention.graceDays)} days after the day in “until”, then erased.`;
  }
}

function whenMissing({ required, unless }: FieldDescription): string {
  if (!required) return ", optional";
  return unless === undefined ? "" : `, unless ${unless} is given`;
}

function typeInWords(type: FieldType): string {
  if (isSeveral(type)) return listInWords(type);
  switch (type.is) {
    case "text":
      return textInWords(type);
    case "topic":
      return `one line with at least one word, at most ${String(type.maximumCharacters)} characters`;
    case "choice":
      return `one of: ${type.of.join(", ")}`;
    case "day":
      return "a day";
    case "person":
      return "account id of a colleague";
    case "id":
      return "an id of the platform or of an entry";
    case "link":
      return "a web address";
    case "yes-or-no":
      return "yes or no";
    case "language":
      return "the code of a language";
    case "minutes":
      return `whole minutes, from 1 to ${String(type.maximum)}`;
    case "clock":
      return "a time of day of something planned";
    case "zone":
      return "a time zone";
  }
}

function textInWords({ lines, maximumCharacters }: Extract<FieldType, { readonly is: "text" }>): string {
  return `${lines === true ? "text" : "one line"} of at most ${String(maximumCharacters)} characters`;
}

type SeveralOfSomething = Extract<FieldType, { readonly is: "topics" | "ids" | "choices" | "days" | "people" | "hours" }>;

const SEVERAL: ReadonlySet<string> = new Set(["topics", "ids", "choices", "days", "people", "hours"]);

function isSeveral(type: FieldType): type is SeveralOfSomething {
  return SEVERAL.has(type.is);
}

function listInWords(type: SeveralOfSomething): string {
  switch (type.is) {
    case "topics":
      return `at most ${String(type.maximum)} topics of at most ${String(type.maximumCharacters)} characters`;
    case "ids":
      return `at most ${String(type.maximum)} ids of entries, in an order`;
    case "choices":
      return `some of: ${type.of.join(", ")}`;
    case "days":
      return `at most ${String(type.maximum)} days`;
    case "people":
      return `account ids of at most ${String(type.maximum)} colleagues`;
    case "hours":
      return "hours of the week";
  }
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)];
}
