import type { CoffeeSeen, PersonId, RecordOf } from "@alongside/core";
import type { Alongside } from "../../alongside.ts";
import { describePeople } from "../describe-people.ts";

/** How coffee stands on the site for the person, and whom they met. */
export interface CoffeeShown {
  readonly seen: CoffeeSeen;
  readonly met: readonly RecordOf<"met">[];
  /** undefined for whom SharePoint shows no name of */
  readonly nameOf: (person: PersonId) => string | undefined;
}

/**
 * The coffee of the site, and whom one met: two questions to its list. Names stand beside the entries; only of people who have none there any
 * more the directory is asked.
 *
 * @throws PortError
 */
export async function lookAtCoffee({ suite, home, nameOf, ports }: Alongside): Promise<CoffeeShown> {
  const [seen, { met }] = await Promise.all([suite.circles.coffee.inPlace(home), suite.circles.coffee.mine()]);
  const others = seen.kind === "meeting" ? seen.others : [];
  const unnamed = [...new Set([...others, ...met.map(({ content }) => content.person)])].filter((person) => nameOf(person) === null);
  const names = new Map((await describePeople(ports, unnamed)).map(({ id, name }) => [id, name]));
  return { seen, met, nameOf: (person) => nameOf(person) ?? names.get(person) };
}
