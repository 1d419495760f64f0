import type { Cooling } from "./anneal.ts";
import type { PartEffort } from "./improve-parts.ts";
import { FINENESS } from "./list-circles.ts";
import { LITTLE_PATIENCE } from "./new-circle.ts";

/** How a round is searched, by its size alone: counted in moves and nodes, never in time. */
export interface Effort {
  readonly cooling: Cooling;
  readonly byHourThousandths: number;
  /** null for rounds whose circles are too many to be listed */
  readonly exact: ExactEffort | null;
}

export interface ExactEffort {
  /** circles kept from annealing */
  readonly mostKnown: number;
  /** circles worth considering: how much they may lose, 1/1024 unit, and how many there may be */
  readonly mostLoss: number;
  readonly mostCircles: number;
  readonly parts: PartEffort;
  /** for the search over everybody; 0 to leave it out */
  readonly proofNodes: number;
}

const UNITS = 120;
const MOST_PEOPLE_LISTED = 250;
const MOST_PEOPLE_PROVEN = 70;
const MANY_PEOPLE = 2_000;

/** @param moves in place of those that a round of this size needs */
export function effortFor(people: number, moves?: number): Effort {
  if (people > MOST_PEOPLE_LISTED) {
    // Few moves for each person find most from a lower temperature, and from a grouping that was grown with patience.
    const begin = { patienceBefore: { tries: 48, takes: "best" }, rare: { rebuilding: 0, taking: 20, dissolving: 20 } } as const;
    const cooling =
      people > MANY_PEOPLE
        ? { ...begin, from: 5, to: 2, moves: moves ?? 3_000_000 }
        : { ...begin, from: 10, to: 4, moves: moves ?? 12_000_000 };
    return { cooling, byHourThousandths: 700, exact: null };
  }
  const needed = people <= 40 ? 20_000 : people <= 120 ? 300_000 : 600_000;
  return {
    cooling: {
      patienceBefore: LITTLE_PATIENCE,
      rare: { rebuilding: 10, taking: 10, dissolving: 10 },
      from: 12,
      to: 4,
      moves: moves ?? needed,
    },
    byHourThousandths: 700,
    exact: {
      mostKnown: 60_000,
      mostLoss: people <= 40 ? people * UNITS * FINENESS : Math.floor((66 * UNITS * FINENESS) / people),
      mostCircles: 60_000,
      parts: partsFor(people),
      proofNodes: people <= MOST_PEOPLE_PROVEN ? 300_000 : 0,
    },
  };
}

function partsFor(people: number): PartEffort {
  if (people <= 40) return { fewest: 5, mostCircles: 10, nodesOfAPart: 3_000, nodes: 0 };
  if (people <= 70) return { fewest: 5, mostCircles: 10, nodesOfAPart: 3_000, nodes: 80_000 };
  if (people <= 120) return { fewest: 8, mostCircles: 20, nodesOfAPart: 4_000, nodes: 300_000 };
  return { fewest: 10, mostCircles: 16, nodesOfAPart: 4_000, nodes: 400_000 };
}
