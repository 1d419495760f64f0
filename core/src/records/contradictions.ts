import type { RecordKind } from "./contents.ts";
import type { FieldProblem, Writing } from "./read-content.ts";
import { parseRef } from "./record-ref.ts";
import type { SharingKind } from "./sharing-kinds.ts";
import { isSharingKind } from "./sharing-kinds.ts";

type Fields = Readonly<Record<string, unknown>>;

/** What is wrong between fields that are right each by itself. */
export function contradictionsIn(kind: RecordKind, fields: Fields, { owner, today }: Writing): FieldProblem[] {
  if (isSharingKind(kind)) return contradictionsInSharing(kind, fields, owner);
  switch (kind) {
    case "offer":
    case "wish":
      return placeWhereChosen(fields);
    case "ask":
      return [...notYourself(fields, "addressed", owner), ...notYourself(fields, "goBetween", owner), ...goBetweenIsAnother(fields)];
    case "askReply":
      return [...together(fields, "link", fields["answer"] === "written-up"), ...namesAnAsk(fields)];
    case "trust":
      return [...exactlyOne(fields, "person", "outsider"), ...notYourself(fields, "person", owner)];
    case "stepBack":
      return [
        ...together(fields, "item", fields["from"] === "item"),
        ...together(fields, "topic", fields["from"] === "topic"),
        ...notOver(fields, "until", today),
      ];
    case "notThis":
      return [...exactlyOne(fields, "item", "resource", "person"), ...notYourself(fields, "person", owner)];
    case "profileNote":
      return Object.keys(fields).length === 0 ? [{ field: "text", problem: "required" }] : [];
    // A quiet time that is over is not wrong: it stays until it is changed, and has no effect.
    case "rhythm":
    case "removalNotice":
      return [];
  }
}

function contradictionsInSharing(kind: SharingKind, fields: Fields, owner: string): FieldProblem[] {
  switch (kind) {
    case "resource":
      return [...placeWhereChosen(fields), ...notBesideItem(fields, "title"), ...notBesideItem(fields, "link")];
    case "resourceReply":
    case "stillGood":
    case "collection":
      return placeWhereChosen(fields);
    case "thanks":
      return notYourself(fields, "addressed", owner);
  }
}

function placeWhereChosen(fields: Fields): FieldProblem[] {
  return together(fields, "place", fields["audience"] === "place");
}

function notBesideItem(fields: Fields, field: string): FieldProblem[] {
  return fields["item"] !== undefined && fields[field] !== undefined ? [{ field, problem: "not-allowed" }] : [];
}

/** A field that is there exactly when another one asks for it. */
function together(fields: Fields, field: string, wanted: boolean): FieldProblem[] {
  if (wanted && fields[field] === undefined) return [{ field, problem: "required" }];
  return !wanted && fields[field] !== undefined ? [{ field, problem: "not-allowed" }] : [];
}

function exactlyOne(fields: Fields, ...names: readonly [string, ...string[]]): FieldProblem[] {
  const [, ...tooMany] = names.filter((name) => fields[name] !== undefined);
  if (names.every((name) => fields[name] === undefined)) return [{ field: names[0], problem: "required" }];
  return tooMany.map((field) => ({ field, problem: "not-allowed" }));
}

function notYourself(fields: Fields, field: string, owner: string): FieldProblem[] {
  return fields[field] === owner ? [{ field, problem: "yourself" }] : [];
}

function goBetweenIsAnother(fields: Fields): FieldProblem[] {
  return fields["goBetween"] !== undefined && fields["goBetween"] === fields["addressed"]
    ? [{ field: "goBetween", problem: "not-allowed" }]
    : [];
}

function namesAnAsk(fields: Fields): FieldProblem[] {
  return parseRef(String(fields["ask"]))?.kind === "ask" ? [] : [{ field: "ask", problem: "not-allowed" }];
}

function notOver(fields: Fields, field: string, today: string): FieldProblem[] {
  const day = fields[field];
  return typeof day === "string" && day < today ? [{ field, problem: "day-over" }] : [];
}
