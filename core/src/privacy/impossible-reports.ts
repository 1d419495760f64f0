import type { FieldDescription, FieldType } from "../records/field.ts";
import { ALL_KINDS, RECORD_KINDS } from "../records/record-kinds.ts";

/** A question about people that somebody might want answered, and what would have to be stored for it. */
interface ImpossibleReport {
  readonly question: string;
  readonly because: string;
  /** whether the allow-list, as it is, keeps the question unanswerable */
  readonly holds: () => boolean;
}

interface NamedField {
  readonly name: string;
  readonly type: FieldType;
}

/** Fields that describe a thing somebody shared: its name, and how long it takes whoever opens it. They say nothing about anybody. */
const ABOUT_THINGS: ReadonlySet<string> = new Set(["resource.title", "resource.minutes", "collection.title"]);

const FIELDS: readonly NamedField[] = ALL_KINDS.flatMap((kind) =>
  Object.entries(RECORD_KINDS[kind].fields as Readonly<Record<string, FieldDescription>>)
    .filter(([name]) => !ABOUT_THINGS.has(`${kind}.${name}`))
    .map(([name, { type }]) => ({ name, type })),
);

const noKindOrField = (pattern: RegExp) => (): boolean =>
  ![...ALL_KINDS, ...FIELDS.map(({ name }) => name)].some((name) => pattern.test(name));
const FIELD_TYPES: readonly FieldType["is"][] = [
  "text",
  "topic",
  "choice",
  "day",
  "person",
  "id",
  "link",
  "yes-or-no",
  "topics",
  "ids",
  "language",
];
const onlyKnownTypes = (): boolean => FIELDS.every(({ type }) => FIELD_TYPES.includes(type.is));
const onlyFor = (kinds: readonly (keyof typeof RECORD_KINDS)[]) => (): boolean =>
  kinds.every((kind) => RECORD_KINDS[kind].audience.startsWith("Only the person"));

const REPORTS: readonly ImpossibleReport[] = [
  {
    question: "Who read, searched, opened or clicked what?",
    because: "Reading writes nothing. There is no kind of entry and no field for it.",
    holds: noKindOrField(/read|view|visit|search|click|open|seen/iu),
  },
  {
    question: "Who is here now, or when did somebody last look in?",
    because: "There is no entry for being here. Entries carry the day on which their owner changed them, never a time of day.",
    holds: noKindOrField(/online|presence|last|session|login/iu),
  },
  {
    question: "Who is most active, or does least?",
    because:
      "Nothing is counted about a person. The only number that can be stored is how many minutes a shared thing takes whoever opens it.",
    holds: () => onlyKnownTypes() && noKindOrField(/count|total|activity|score|points|level/iu)(),
  },
  {
    question: "Who is best at something? Who is an expert?",
    because:
      "There is no field for a level or a judgement about somebody. An offer is what a person says of themselves, in their own words.",
    holds: () => onlyKnownTypes() && noKindOrField(/rating|rank|skill|expert|grade/iu)(),
  },
  {
    question: "Who answers slowly, or not at all?",
    because:
      "A question and its reply carry days, not times, and are erased after sixty days. That somebody chose “I cannot help with this” is readable by that person alone, and looks like a question that is still open.",
    holds: () => onlyKnownTypes() && noKindOrField(/time$|duration|minutes|answeredAt|deadline/iu)(),
  },
  {
    question: "How many questions did somebody get?",
    because:
      "Questions that went to somebody can be read by the two people concerned only; nobody else, an administrator included, can list them.",
    holds: () => RECORD_KINDS.ask.audience.startsWith("The person who asks and the one person it goes to"),
  },
  {
    question: "Who has stepped back, wants quiet, or takes few questions?",
    because: "Only the person who chose it can read it. An answer without them looks like any other answer without them.",
    holds: onlyFor(["stepBack", "rhythm"]),
  },
  {
    question: "Whom does somebody trust? Who is trusted by many?",
    because: "The list can be read by its owner alone. Who stands on it is not told, and no answer of anybody else is changed by it.",
    holds: onlyFor(["trust"]),
  },
  {
    question: "Who is thanked most? Whose things are most liked?",
    because: "Thanks can be read by the two people concerned only, and are erased after sixty days. Nothing is counted on what was shared.",
    holds: () => RECORD_KINDS.thanks.audience.startsWith("The person who thanks and the one person it goes to"),
  },
  {
    question: "What is somebody interested in, judged by what they do?",
    because: "Nothing is concluded from what people do. There are only the words they wrote themselves.",
    holds: noKindOrField(/interest|mood|profileOf|inferred|behaviou?r/iu),
  },
  {
    question: "Who attended, finished or passed something?",
    because: "There are no courses, no enrolment, no completion and no attendance.",
    holds: noKindOrField(/attend|complet|enrol|course|grade|certificate|progress/iu),
  },
  {
    question: "Which department knows, asks or shares most?",
    because: "Nobody's department, manager or job title is stored.",
    holds: noKindOrField(/department|manager|title|team|unit/iu),
  },
];

/**
 * The list of questions that the stored data cannot answer, as a Markdown page. Each one is checked against the allow-list first.
 *
 * @throws RangeError when the allow-list has gained something by which one of them could be answered
 */
export function impossibleReports(): string {
  const broken = REPORTS.find(({ holds }) => !holds());
  if (broken !== undefined) throw new RangeError(`impossibleReports: the allow-list now answers "${broken.question}"`);
  return [
    "# Reports that cannot be made",
    "",
    "Questions about people that the data stored by Alongside cannot answer, whoever asks: a colleague, a manager, an administrator, or somebody with a copy of the store who follows its rules. Each one is checked against the list of everything that may be stored when this page is written (`npm run docs`).",
    "",
    "The platform around it (Confluence, Jira, SharePoint) keeps its own logs of pages and searches. This page speaks for Alongside alone.",
    "",
    ...REPORTS.flatMap(({ question, because }) => [`## ${question}`, "", because, ""]),
    "## Why not at all",
    "",
    `Entries can be of these kinds only: ${ALL_KINDS.join(", ")}. Their fields hold words a person wrote, one of a few given words, a day, an account id, an id of a page or of an entry, a web address, yes and no, the code of a language, or the minutes that a shared thing takes. [The data inventory](data-inventory.md) lists every field.`,
    "",
  ].join("\n");
}
