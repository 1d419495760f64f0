import type { CircleDraft, PersonId, PlaceId, TextStorage } from "@alongside/core";
import { CIRCLE_TEMPLATES, WEEKDAYS, parseDay } from "@alongside/core";

/** Forms about circles that were begun and not sent, in the browser of the one who writes them. */
export interface CircleDrafts {
  /**
   * @param of id of the circle that is changed, or where a new one was begun
   * @param fresh the form as it begins, and what is taken where something that was kept cannot be used
   */
  read(of: string, fresh: CircleDraft): CircleDraft;
  /** Without room in this browser nothing is kept: the text is still in its fields. */
  keep(of: string, draft: CircleDraft): void;
  drop(of: string): void;
}

interface CircleDraftsParts {
  readonly storage: TextStorage;
  /** who writes */
  readonly me: PersonId;
  /** the site whose readers would read it */
  readonly home: PlaceId;
}

/** Keeps each form under a name that holds person and site, so that two people at one computer do not mix. */
export function createCircleDrafts({ storage, me, home }: CircleDraftsParts): CircleDrafts {
  const nameOf = (of: string): string => `alongside-circle ${me} ${home} ${of}`;
  return {
    read: (of, fresh) => parseCircleDraft(storage.getItem(nameOf(of)), fresh),
    keep: (of, draft) => {
      try {
        storage.setItem(nameOf(of), JSON.stringify(draft));
      } catch {
        // Browsers refuse with errors of their own. What was typed is still there until the page is left.
      }
    },
    drop: (of) => storage.removeItem(nameOf(of)),
  };
}

const RHYTHMS: readonly CircleDraft["rhythm"][] = ["once", "weekly", "fortnightly", "monthly", "weekdays"];
const SIZES: readonly CircleDraft["seats"][] = ["4", "5", "6", "7"];

/** What lies in a browser may be of an earlier version or written by hand: what cannot be used is as in a fresh form. */
function parseCircleDraft(kept: string | null, fresh: CircleDraft): CircleDraft {
  const found = parseObject(kept);
  if (found === null) return fresh;
  const text = (name: keyof CircleDraft, or: string): string => {
    const value = found[name];
    return typeof value === "string" ? value : or;
  };
  const one = <Choice extends string>(name: keyof CircleDraft, choices: readonly Choice[], or: Choice): Choice =>
    choices.find((choice) => choice === found[name]) ?? or;
  const several = (name: keyof CircleDraft): readonly unknown[] => (Array.isArray(found[name]) ? (found[name] as unknown[]) : []);
  const { minutes, version, language } = found;
  return {
    ...fresh,
    ...{ id: text("id", fresh.id), seatId: text("seatId", fresh.seatId) },
    version: typeof version === "number" ? version : fresh.version,
    ...{ topic: text("topic", fresh.topic), note: text("note", fresh.note) },
    ...{ about: text("about", fresh.about), where: text("where", fresh.where) },
    notesLink: text("notesLink", fresh.notesLink),
    seats: one("seats", SIZES, fresh.seats),
    rhythm: one("rhythm", RHYTHMS, fresh.rhythm),
    template: one(
      "template",
      CIRCLE_TEMPLATES.map(({ key }) => key),
      fresh.template,
    ),
    weekdays: WEEKDAYS.filter((day) => several("weekdays").includes(day)),
    leftOut: several("leftOut").flatMap((day) => (typeof day === "string" ? (parseDay(day) ?? []) : [])),
    firstOn: parseDay(text("firstOn", "")) ?? fresh.firstOn,
    begins: text("begins", fresh.begins),
    zone: text("zone", fresh.zone),
    until: parseDay(text("until", "")) ?? fresh.until,
    minutes: typeof minutes === "number" ? minutes : fresh.minutes,
    language: typeof language === "string" ? language : fresh.language,
  };
}

function parseObject(kept: string | null): Partial<Record<keyof CircleDraft, unknown>> | null {
  try {
    const found: unknown = JSON.parse(kept ?? "null");
    return typeof found === "object" && found !== null ? found : null;
  } catch {
    return null;
  }
}
