import { personId } from "@alongside/core";
import type { CircleContent, MembershipContent, RecordRefusal, RecordVault, Result, StoredRecord } from "@alongside/core";
import { GOOD_CONTENT, draft, gateOf } from "./records.ts";

const PLACE = "FLEET";
type Saved = Promise<Result<StoredRecord, RecordRefusal>>;

/** What people do with the circle `r1`, each in their own name and through the gate; everybody can open its place unless told otherwise. */
export function circleWorld(vault: RecordVault, today?: string) {
  const gate = (person: string, open: readonly string[] = [PLACE]) =>
    gateOf(vault, { person, open, ...(today === undefined ? {} : { today }) });
  const part =
    (word: MembershipContent["part"]) =>
    (person: string, more: Partial<MembershipContent> = {}) =>
      gate(person).save(draft("membership", { ...GOOD_CONTENT.membership, part: word, ...more }, { id: word }));
  return {
    gate,
    propose: (person: string, more: Partial<CircleContent> = {}, id = "r1"): Saved =>
      gate(person).save(draft("circle", { ...GOOD_CONTENT.circle, ...more }, { id })),
    change: (person: string, version: number, more: Partial<CircleContent>, id = "r1"): Saved =>
      gate(person).save(draft("circle", { ...GOOD_CONTENT.circle, ...more }, { id, version })),
    join: part("seat"),
    listen: part("listener"),
    leave: (person: string) => gate(person).remove(`${person}#membership#seat` as never),
    offerHosting: (person: string, to: string): Saved =>
      gate(person).save(draft("hostOffer", { circle: "r1", addressed: personId(to) }, { id: `to-${to}` })),
    /** a circle record that goes on with `r1` */
    carryOn: (person: string, more: Partial<CircleContent> = {}): Saved =>
      gate(person).save(draft("circle", { ...GOOD_CONTENT.circle, continues: "r1", ...more }, { id: `of-${person}` })),
    /** takes up what the host of `r1`, or who hosts it by now, left open */
    takeUp: (person: string, takesUp: string, more: Partial<CircleContent> = {}): Saved =>
      gate(person).save(draft("circle", { ...GOOD_CONTENT.circle, continues: "r1", takesUp, ...more }, { id: `${takesUp}-${person}` })),
    inPlace: (person: string) => gate(person).find({ of: "place", place: GOOD_CONTENT.circle.place! }),
  };
}
