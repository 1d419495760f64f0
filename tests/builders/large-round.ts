import {
  beginCircle,
  beginRound,
  beginVolunteer,
  circleIdInRound,
  ofKind,
  personId,
  placeId,
  recordDraftOfRound,
  recordDraftOfVolunteer,
} from "@alongside/core";
import type { GroupToPublish, PersonId, RecordOf, RecordVault } from "@alongside/core";
import { TODAY, gateOf } from "./records.ts";

const FLEET = placeId("FLEET");
export const HOST_OF_LARGE_ROUND: PersonId = personId("712020:00000000-0000-4000-8000-00000000c0de");
/** As long as the ids that a browser chooses. */
const ROUND = "0b6a5f0e-6c1d-4b8e-9a53-2f1f3f0c7d11";

/** Somebody of many, with an id as long as an account's. */
export function personOfMany(number: number): PersonId {
  return personId(`712020:00000000-0000-4000-8000-${String(number).padStart(12, "0")}`);
}

/** Groups of four, in the order of their numbers. */
export function groupsOfFour(volunteers: number, from = 0): GroupToPublish[] {
  return Array.from({ length: Math.ceil(volunteers / 4) }, (_group, index) => {
    const id = circleIdInRound(ROUND, from + index);
    const members = Array.from({ length: Math.min(4, volunteers - index * 4) }, (_member, place) =>
      personOfMany((from + index) * 4 + place),
    );
    return { draft: beginCircle({ id, seatId: id, topic: "Torque", place: FLEET, zone: "Europe/Berlin", today: TODAY }), members };
  });
}

/** The gate of the host, or of somebody of many, for whom the place is open. */
export function gateInRound(vault: RecordVault, person: PersonId = HOST_OF_LARGE_ROUND, today?: string): ReturnType<typeof gateOf> {
  return gateOf(vault, { person, open: [FLEET], ...(today === undefined ? {} : { today }) });
}

/** An open round for which so many people put themselves forward. */
export async function openLargeRound(vault: RecordVault, volunteers: number): Promise<RecordOf<"round">> {
  await gateInRound(vault).save(recordDraftOfRound(beginRound({ id: ROUND, place: FLEET, today: TODAY, topic: "Winter" })));
  const [round] = ofKind(await gateInRound(vault).find({ of: "me" }), "round");
  if (round === undefined) throw new Error("the round is not there");
  for (let number = 0; number < volunteers; number += 1) {
    const draft = recordDraftOfVolunteer({ ...beginVolunteer({ wants: ["torque"] }), hours: [33] }, round);
    const put = await gateInRound(vault, personOfMany(number)).save(draft);
    if (!put.ok) throw new Error(`refused: ${JSON.stringify(put.error)}`);
  }
  return round;
}
