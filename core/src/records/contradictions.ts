import type { RecordKind } from "./contents.ts";
import type { FieldProblem, Writing } from "./read-content.ts";
import { parseRef } from "./record-ref.ts";
import type { CircleKind } from "./circle-kinds.ts";
import { isCircleKind } from "./circle-kinds.ts";
import { addDays, isOverEverywhere } from "../vocabulary/day.ts";
import type { Day } from "../vocabulary/day.ts";
import type { SharingKind } from "./sharing-kinds.ts";
import { isSharingKind } from "./sharing-kinds.ts";

type Fields = Readonly<Record<string, unknown>>;

/** What is wrong between fields that are right each by itself. */
export function contradictionsIn(kind: RecordKind, fields: Fields, writing: Writing): FieldProblem[] {
  const { owner, today } = writing;
  if (isSharingKind(kind)) return contradictionsInSharing(kind, fields, owner);
  if (isCircleKind(kind)) return contradictionsInCircles(kind, fields, writing);
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
      return [...exactlyOne(fields, "item", "resource", "person", "circle"), ...notYourself(fields, "person", owner)];
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

/** Longer than a year nothing is planned: a circle ends, and can go on together. */
const MAXIMUM_DAYS_AHEAD = 366;

function contradictionsInCircles(kind: CircleKind, fields: Fields, { owner, today }: Writing): FieldProblem[] {
  switch (kind) {
    case "circle":
      return [
        ...placeWhereChosen(fields),
        ...notBesideItem(fields, "link"),
        ...atMostOne(fields, "notes", "notesLink"),
        ...(fields["continues"] === undefined ? together(fields, "takesUp", false) : []),
        ...together(fields, "weekdays", fields["rhythm"] === "weekdays"),
        ...notOver(fields, "until", today),
        ...notBefore(fields, "until", "firstOn"),
        ...notFarAhead(fields, "until", today),
      ];
    case "round":
      return [
        ...placeWhereChosen(fields),
        ...sizesInOrder(fields),
        // Circles are mostly proposed when nobody can put themselves forward any more.
        ...(fields["isPublished"] === true ? [] : notOver(fields, "until", today)),
        ...notBefore(fields, "startsOn", "until"),
        ...notFarAhead(fields, "startsOn", today),
      ];
    case "membership":
    case "memory":
      return placeWhereChosen(fields);
    case "hostOffer":
      return notYourself(fields, "addressed", owner);
    case "invitation":
      return [...notYourself(fields, "addressed", owner), ...notCompanion(fields)];
    case "coffee":
      return [
        ...notTomorrow(fields, "since", today),
        ...notOver(fields, "pausedUntil", today),
        ...notFarAhead(fields, "pausedUntil", today),
      ];
    case "met":
      return [...notYourself(fields, "person", owner), ...notTomorrow(fields, "week", today)];
    // The host of a round can be in it themselves.
    case "volunteer":
      return [];
  }
}

function notBefore(fields: Fields, field: string, earlier: string): FieldProblem[] {
  return String(fields[field]) < String(fields[earlier]) ? [{ field, problem: "day-too-early" }] : [];
}

function notFarAhead(fields: Fields, field: string, today: Day): FieldProblem[] {
  const day = fields[field];
  return typeof day === "string" && day > addDays(today, MAXIMUM_DAYS_AHEAD) ? [{ field, problem: "day-too-late" }] : [];
}

/** A day that has begun; a clock that is a day ahead is no mistake. */
function notTomorrow(fields: Fields, field: string, today: Day): FieldProblem[] {
  return String(fields[field]) > addDays(today, 1) ? [{ field, problem: "day-too-late" }] : [];
}

function sizesInOrder(fields: Fields): FieldProblem[] {
  return Number(fields["largest"]) < Number(fields["smallest"]) ? [{ field: "largest", problem: "not-allowed" }] : [];
}

/** Nobody stands twice in one proposal. */
function notCompanion(fields: Fields): FieldProblem[] {
  const companions = Array.isArray(fields["companions"]) ? (fields["companions"] as readonly unknown[]) : [];
  return companions.includes(fields["addressed"]) ? [{ field: "companions", problem: "not-allowed" }] : [];
}

function placeWhereChosen(fields: Fields): FieldProblem[] {
  return together(fields, "place", fields["audience"] === "place");
}

function notBesideItem(fields: Fields, field: string): FieldProblem[] {
  return atMostOne(fields, "item", field);
}

function atMostOne(fields: Fields, one: string, other: string): FieldProblem[] {
  return fields[one] !== undefined && fields[other] !== undefined ? [{ field: other, problem: "not-allowed" }] : [];
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

/** Where somebody is, is not known here: a form refuses by their own day, or by that of the circle. */
function notOver(fields: Fields, field: string, today: Day): FieldProblem[] {
  const day = fields[field];
  return typeof day === "string" && isOverEverywhere(day as Day, today) ? [{ field, problem: "day-over" }] : [];
}
