import { CIRCLE_SIZES, personId, weekHour } from "@alongside/core";
import type { Volunteer } from "@alongside/core";
import fc from "fast-check";

/** Somebody who wants “torque”, is free on Monday at 9 UTC, and differs from what is given. */
export function aVolunteer(
  name: string,
  { free = [9], ...differing }: Partial<Omit<Volunteer, "free">> & { free?: readonly number[] } = {},
): Volunteer {
  return {
    person: personId(name),
    wants: ["torque"],
    offers: [],
    team: "",
    experience: "",
    isNew: false,
    met: [],
    ...differing,
    free: free.map(weekHour),
  };
}

/** As many people as a round may have in a test, with few topics, hours and teams, so that circles are possible and not easy. */
export function someVolunteers(most: number): fc.Arbitrary<Volunteer[]> {
  const topic = fc.constantFrom("torque", "wheels", "brakes");
  const one = fc.record({
    wants: fc.uniqueArray(topic, { minLength: 1, maxLength: 3 }),
    offers: fc.uniqueArray(topic, { maxLength: 1 }),
    free: fc.uniqueArray(fc.integer({ min: 9, max: 13 }), { maxLength: 4 }),
    team: fc.constantFrom("", "Workshop", "Fleet", "Care"),
    experience: fc.constantFrom("", "a year", "ten years"),
    isNew: fc.boolean(),
    met: fc.uniqueArray(fc.integer({ min: 0, max: most }), { maxLength: 3 }),
  });
  return fc
    .array(one, { minLength: most >> 1, maxLength: most, size: "max" })
    .map((people) =>
      people.map(({ met, ...rest }, place) =>
        aVolunteer(`p${String(place)}`, { ...rest, met: met.map((other) => personId(`p${String(other)}`)) }),
      ),
    );
}

/** The best worth of any grouping, by trying every one: for few people only. */
export function bestWorthByTrying(volunteers: readonly Volunteer[], worthOf: (members: readonly Volunteer[]) => number): number {
  const [first, ...others] = volunteers;
  if (first === undefined) return 0;
  let best = bestWorthByTrying(others, worthOf);
  for (let chosen = 0; chosen < 2 ** others.length; chosen += 1) {
    const beside = others.filter((_, place) => (chosen >> place) % 2 === 1);
    if (beside.length + 1 < CIRCLE_SIZES.smallest || beside.length + 1 > CIRCLE_SIZES.largest) continue;
    const worth = worthOf([first, ...beside]);
    if (worth <= 0) continue;
    const rest = others.filter((other) => !beside.includes(other));
    best = Math.max(best, worth + bestWorthByTrying(rest, worthOf));
  }
  return best;
}
