import { addDays, beginRound, beginVolunteer, dayOf, personId, placeId, recordDraftOfRound, recordDraftOfVolunteer } from "@alongside/core";
import type { RecordDraft, RecordOf, VolunteerDraft } from "@alongside/core";

const HOST = "712020:nora-weiss";
const today = dayOf(Date.now() as Parameters<typeof dayOf>[0]);
const round = { ...beginRound({ id: "winter", place: placeId("FLEET"), today, topic: "Through the winter" }), until: addDays(today, 4) };
const asStored = { id: round.id, owner: personId(HOST), content: { until: round.until } } as RecordOf<"round">;

const TUESDAY = [32, 33, 56];
const THURSDAY = [80, 81];
const FRIDAY = [104, 105];

/** Twelve people in three subjects; one could sit in another circle as well. */
export const VOLUNTEERS: readonly (readonly [person: string, draft: Partial<VolunteerDraft>])[] = [
  ["aylin-demir", { wants: ["reading logs"], offers: ["cold electronics"], hours: TUESDAY, team: "Fleet Engineering" }],
  ["emeka-obi", { wants: ["cold electronics"], hours: TUESDAY, team: "Workshop" }],
  ["samir-haddad", { wants: ["cold electronics"], hours: TUESDAY, team: "Customer Care", isNew: true }],
  ["ines-okafor", { wants: ["cold electronics"], hours: TUESDAY, team: "Workshop" }],
  ["yuki-sato", { wants: ["cold electronics", "writing for riders"], hours: [...TUESDAY, ...THURSDAY], team: "Telemetry", isNew: true }],
  ["petra-vogel", { wants: ["saying no kindly"], offers: ["writing for riders"], hours: THURSDAY, team: "Depots" }],
  ["mei-tanaka", { wants: ["writing for riders"], hours: THURSDAY, team: "Customer Care" }],
  ["idris-bello", { wants: ["writing for riders"], hours: THURSDAY, team: "Safety" }],
  ["david-osei", { wants: ["writing for riders"], hours: THURSDAY, team: "City Partnerships" }],
  ["hannah-berg", { wants: ["reading logs"], offers: ["hard conversations"], hours: FRIDAY, team: "People" }],
  ["divya-menon", { wants: ["hard conversations"], hours: FRIDAY, team: "Depots" }],
  ["kenji-mori", { wants: ["hard conversations"], hours: FRIDAY, team: "Depots" }],
  ["sofia-almeida", { wants: ["hard conversations"], hours: FRIDAY, team: "City Partnerships" }],
];

/** A round that is open, and who put themselves forward for it. */
export const WINTER_ROUND: readonly { readonly person: string; readonly draft: RecordDraft }[] = [
  { person: HOST, draft: recordDraftOfRound(round) },
  ...VOLUNTEERS.map(([person, draft]) => ({
    person: `712020:${person}`,
    draft: recordDraftOfVolunteer({ ...beginVolunteer(), ...draft }, asStored),
  })),
];
