import { DEFAULT_SETTINGS, createRecordGate, itemId, parseDay, personId, placeId, proposalId, refOf } from "@alongside/core";
import type { Day, GateParts, RecordContents, RecordDraft, RecordKind, RecordVault } from "@alongside/core";
import { plainWordForms } from "./evidence.ts";

export function day(text: string): Day {
  const read = parseDay(text);
  if (read === null) throw new TypeError(`day: ${text} is no day`);
  return read;
}

export const TODAY = day("2026-11-24");

interface GateWish {
  /** null: nobody is signed in */
  readonly person: string | null;
  /** places this person can open */
  readonly open?: readonly string[];
  readonly today?: string;
  readonly switchedOn?: readonly string[];
  /** the day on which everything is erased */
  readonly removeOn?: string;
}

export function partsOf(vault: RecordVault, { person, open = [], today, switchedOn, removeOn }: GateWish): GateParts {
  return {
    vault,
    person: person === null ? null : personId(person),
    openPlaces: (places) => Promise.resolve(new Set(places.filter((place) => open.includes(place)))),
    settings: () =>
      Promise.resolve({
        ...DEFAULT_SETTINGS,
        allowedPlaces: switchedOn?.map(placeId) ?? null,
        removeOn: removeOn === undefined ? null : day(removeOn),
      }),
    wordForms: plainWordForms,
    today: today === undefined ? TODAY : day(today),
  };
}

/** The gate as one person reaches it. */
export function gateOf(vault: RecordVault, wish: GateWish): ReturnType<typeof createRecordGate> {
  return createRecordGate(partsOf(vault, wish));
}

/** One good content of every kind, with the people and the place that the tests of access know. */
export const GOOD_CONTENT: { readonly [Kind in RecordKind]: RecordContents[Kind] } = {
  offer: { word: "ask", topic: "torque sensors", audience: "place", place: placeId("FLEET") },
  wish: { word: "learn", topic: "wheel building", audience: "place", place: placeId("FLEET") },
  resource: {
    title: "Crimping a display plug",
    kind: "video",
    why: "The sound of a good crimp.",
    link: "https://www.youtube.com/watch?v=3k9fQ2",
    minutes: 2,
    language: "en",
    topics: ["display cables", "crimping"],
    credit: "Noor",
    audience: "place",
    place: placeId("FLEET"),
  },
  resourceReply: { resource: "r1", text: "The drawing is the one to print.", audience: "place", place: placeId("FLEET") },
  stillGood: { resource: "r1", holds: true, audience: "place", place: placeId("FLEET") },
  thanks: { resource: "r1", addressed: personId("ann"), text: "It saved my morning." },
  collection: { title: "Cold mornings", topics: ["winter"], resources: ["r1"], audience: "place", place: placeId("FLEET") },
  circle: {
    topic: "Cold mornings",
    seats: "6",
    rhythm: "fortnightly",
    firstOn: day("2026-12-01"),
    begins: "10:00",
    minutes: 45,
    zone: "Europe/Berlin",
    until: day("2027-02-12"),
    template: "show",
    room: "Workshop kitchen",
    audience: "place",
    place: placeId("FLEET"),
  },
  membership: { circle: "r1", part: "seat", until: day("2027-02-12"), audience: "place", place: placeId("FLEET") },
  memory: { circle: "r1", topic: "Cold mornings", text: "Warm the plug first.", audience: "place", place: placeId("FLEET") },
  hostOffer: { circle: "r1", addressed: personId("ann") },
  round: {
    topic: "Circles for the winter",
    smallest: "4",
    largest: "6",
    weekdays: ["mon", "tue"],
    startsOn: day("2027-01-11"),
    until: day("2026-12-18"),
    audience: "place",
    place: placeId("FLEET"),
  },
  volunteer: {
    round: "ann-round",
    addressed: personId("ann"),
    wants: ["cold electronics"],
    offers: ["display cables"],
    hours: [9, 33],
    team: "Workshop",
    until: day("2026-12-18"),
  },
  invitation: { round: "r1", circle: "r1", addressed: personId("ann") },
  coffee: { place: placeId("FLEET"), since: TODAY },
  met: { person: personId("tess"), week: day("2026-11-23") },
  ask: { question: "How do you true a wheel?", addressed: personId("ann"), nameMayBeSaid: true },
  askReply: { ask: refOf({ owner: personId("asker"), kind: "ask", id: "a1" }), answer: "accepted" },
  trust: { person: personId("tess"), forWhat: "listening" },
  stepBack: { from: "topic", topic: "payroll" },
  notThis: { item: itemId("7") },
  rhythm: { capacity: "one" },
  profileNote: { text: "I like questions in the morning." },
  removalNotice: { removed: "offer", words: "buy my bike" },
};

/** What somebody can write without anybody else; a new kind is among it by itself. */
export const KINDS_TO_BEGIN_WITH = (Object.keys(GOOD_CONTENT) as RecordKind[]).filter(
  (kind) => !["askReply", "removalNotice", "memory", "membership", "hostOffer", "volunteer", "invitation"].includes(kind),
);

/**
 * What has to be there so that ada can write {@link GOOD_CONTENT} of every kind: ann sits in ada's circle, put herself forward for ada's round,
 * and opened one herself.
 */
export async function writeWhatAnnWrites(vault: RecordVault, place = "FLEET"): Promise<void> {
  const ada = gateOf(vault, { person: "ada", open: [place] });
  await ada.save(draft("circle", GOOD_CONTENT.circle));
  await ada.save(draft("round", GOOD_CONTENT.round));
  const ann = gateOf(vault, { person: "ann", open: [place] });
  await ann.save(draft("membership", GOOD_CONTENT.membership));
  await ann.save(draft("round", GOOD_CONTENT.round, { id: "ann-round" }));
  await ann.save(draft("volunteer", { ...GOOD_CONTENT.volunteer, round: "r1", addressed: personId("ada") }));
}

export function draft<Kind extends RecordKind>(
  kind: Kind,
  content: RecordContents[Kind],
  more: { readonly id?: string; readonly version?: number } = {},
): RecordDraft {
  const wish = { kind, id: more.id ?? "r1", version: more.version ?? null, content } as unknown as RecordDraft;
  return more.id === undefined ? { ...wish, id: usualId(wish) } : wish;
}

function usualId(wish: RecordDraft): string {
  if (wish.kind === "rhythm" || wish.kind === "profileNote") return "own";
  if (wish.kind === "volunteer") return wish.content.round;
  return wish.kind === "invitation" ? proposalId(wish.content.round, wish.content.addressed) : wish.id;
}
