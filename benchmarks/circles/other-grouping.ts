import { readFileSync, writeFileSync } from "node:fs";
import type { Instance, InstancePerson, Solution } from "../../tests/builders/circle-instance.ts";

/** Writes the people of an instance as the class list that GroupEng and most other tools for forming groups read. */
export function writePeople(file: string, { people }: Instance): void {
  const line = ({ id, team, seniority, newcomer, wants, tz }: InstancePerson): string =>
    [id, team, seniority, newcomer ? 1 : 0, wants[0] ?? "", tz].join(",");
  writeFileSync(file, ["ID,team,seniority,newcomer,wish,zone", ...people.map(line)].join("\n") + "\n");
}

/** What another tool's groups are worth. */
export interface OtherGrouping {
  readonly groups: number;
  /** those that keep the hard criteria, each about the topic that its members want most */
  readonly valid: Solution;
}

/**
 * Reads groups that another tool formed of the same people: a group a line, the ids of its members separated by anything.
 *
 * @param isValid whether a circle keeps the hard criteria
 */
export function readGroups(file: string, instance: Instance, isValid: (circle: Solution["circles"][number]) => boolean): OtherGrouping {
  const groups = readFileSync(file, "utf8")
    .split("\n")
    .map((line) => (line.match(/\d+/gu) ?? []).map(Number))
    .filter((members) => members.length > 0);
  const wish = (id: number, topic: number): number => [1, 0.8, 0.6][instance.people[id]?.wants.indexOf(topic) ?? -1] ?? 0;
  const circles = groups.flatMap((members) => {
    const possible = Array.from({ length: instance.topics }, (_, topic) => ({ topic, members })).filter(isValid);
    const fit = ({ topic }: { readonly topic: number }): number => members.reduce((sum, id) => sum + wish(id, topic), 0);
    return possible.sort((a, b) => fit(b) - fit(a)).slice(0, 1);
  });
  return { groups: groups.length, valid: { circles } };
}
