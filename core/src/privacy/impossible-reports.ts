import type { FieldDescription, FieldType } from "../records/field.ts";
import { ALL_KINDS, RECORD_KINDS } from "../records/record-kinds.ts";
import { RECORD_WORDS } from "../records/record-words.ts";

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

/**
 * Fields that describe a thing somebody shared, or a planned meeting: its name, and how long it takes. They say nothing about anybody. Where
 * somebody comes from stands in their own words in what one person alone reads for some weeks; that is looked at by itself.
 */
const LOOKED_AT_BY_THEMSELVES: ReadonlySet<string> = new Set([
  ...["resource.title", "resource.minutes", "collection.title", "circle.minutes"],
  "volunteer.team",
]);

const FIELDS: readonly NamedField[] = ALL_KINDS.flatMap((kind) =>
  Object.entries(RECORD_KINDS[kind].fields as Readonly<Record<string, FieldDescription>>)
    .filter(([name]) => !LOOKED_AT_BY_THEMSELVES.has(`${kind}.${name}`))
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
  ...(["choices", "days", "people", "hours", "clock", "zone"] as const),
];
const onlyKnownTypes = (): boolean => FIELDS.every(({ type }) => FIELD_TYPES.includes(type.is));
const onlyFor = (kinds: readonly (keyof typeof RECORD_KINDS)[]) => (): boolean =>
  kinds.every((kind) => RECORD_WORDS[kind].audience.startsWith("Only the person"));

/** Readable by the one who wrote it and one other, and erased before long. */
const forTwo = (kind: keyof typeof RECORD_KINDS): boolean =>
  RECORD_WORDS[kind].audience.includes("and the one person it goes to") && RECORD_KINDS[kind].retention.kind !== "until-removed";

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
      "Nothing is counted about a person. The only numbers that can be stored are how many minutes a shared thing or a planned meeting takes, which hours of the week suit somebody who puts themselves forward, and who came first where people wait for a seat.",
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
    holds: () => RECORD_WORDS.ask.audience.startsWith("The person who asks and the one person it goes to"),
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
    holds: () => RECORD_WORDS.thanks.audience.startsWith("The person who thanks and the one person it goes to"),
  },
  {
    question: "What is somebody interested in, judged by what they do?",
    because: "Nothing is concluded from what people do. There are only the words they wrote themselves.",
    holds: noKindOrField(/interest|mood|profileOf|inferred|behaviou?r/iu),
  },
  {
    question: "Who attended, finished or passed something?",
    because:
      "There are no courses, no enrolment, no completion and no attendance. A seat in a circle says that somebody would like to sit there, not that they came.",
    holds: noKindOrField(/attend|complet|enrol|course|grade|certificate|progress/iu),
  },
  {
    question: "Who left a circle, or did not take the seat that was proposed to them?",
    because:
      "Leaving removes the entry, and nothing is written in its place. A proposal can be read by the two people concerned only, and is erased after two weeks, whether or not somebody took the seat.",
    holds: () => noKindOrField(/\bleft\b|leave|declin|reject/iu)() && forTwo("invitation") && forTwo("hostOffer"),
  },
  {
    question: "Who met whom over coffee, and who did not?",
    because:
      "Who could meet in a week follows from who takes part, and is written down nowhere; whether they met is not known. Whoever wants to keep that they met somebody keeps it for themselves: nobody else can read it, and it is erased after a year.",
    holds: () => onlyFor(["met"])() && RECORD_KINDS.met.retention.kind === "days" && !("person" in RECORD_KINDS.coffee.fields),
  },
  {
    question: "For whom was no circle found?",
    because:
      "What volunteers wrote can be read by the host of the round alone, and is erased a month after its last day. Who got no proposal is written down nowhere.",
    holds: () => forTwo("volunteer") && noKindOrField(/unplaced|without/iu)(),
  },
  {
    question: "Which department knows, asks or shares most?",
    because:
      "Who works where, for whom, and as what, is not stored. Who puts themselves forward for a circle may say in their own words where they come from; the host of the round alone reads it, until it is erased.",
    holds: () => noKindOrField(/department|manager|title|team|unit/iu)() && forTwo("volunteer"),
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
    `Entries can be of these kinds only: ${ALL_KINDS.join(", ")}. Their fields hold words a person wrote, one of a few given words, a day, an account id, an id of a page or of an entry, a web address, yes and no, the code of a language, the minutes that a shared thing or a planned meeting takes, when such a meeting is planned, or the hours of the week that suit somebody. [The data inventory](data-inventory.md) lists every field.`,
    "",
  ].join("\n");
}
