import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import type { Volunteer } from "@alongside/core";
import { personId, weekHour } from "@alongside/core";

/** Somebody of an instance, as `score.mjs` reads it. */
export interface InstancePerson {
  readonly id: number;
  /** whole hours from UTC */
  readonly tz: number;
  readonly team: number;
  readonly seniority: number;
  readonly newcomer: boolean;
  readonly wants: readonly number[];
  readonly offers: readonly number[];
  readonly free: readonly number[];
  readonly met: readonly number[];
}

export interface Instance {
  readonly format: "circles/1";
  readonly name: string;
  readonly n: number;
  readonly seed: number;
  readonly topics: number;
  readonly teams: number;
  readonly sizeMin: number;
  readonly sizeMax: number;
  readonly people: readonly InstancePerson[];
}

/** A grouping as `score.mjs` reads it. */
export interface Solution {
  readonly circles: readonly { readonly topic: number; readonly members: readonly number[] }[];
}

/**
 * Reads an instance, gzip'd when its name says so.
 *
 * @throws Error when the file holds something else
 */
export function readInstance(file: string): Instance {
  const bytes = readFileSync(file);
  const instance = JSON.parse((file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8")) as Omit<Instance, "format"> & {
    readonly format: string;
  };
  if (instance.format !== "circles/1") throw new Error(`${file} is no instance of circles/1`);
  return { ...instance, format: "circles/1" };
}

const topicName = (topic: number): string => `topic ${String(topic)}`;
const personName = (id: number): string => `person ${String(id)}`;

/** The people of an instance as they would put themselves forward. */
export function volunteersOf({ people }: Instance): Volunteer[] {
  return people.map(({ id, wants, offers, free, team, seniority, newcomer, met }) => ({
    person: personId(personName(id)),
    wants: wants.map(topicName),
    offers: offers.map(topicName),
    free: free.map(weekHour),
    team: `team ${String(team)}`,
    experience: `step ${String(seniority)}`,
    isNew: newcomer,
    met: met.map((other) => personId(personName(other))),
  }));
}

/** A formed grouping in the numbers of its instance. */
export function solutionOf(circles: readonly { readonly topic: string; readonly members: readonly string[] }[]): Solution {
  const numberIn = (name: string): number => Number(name.split(" ")[1]);
  return { circles: circles.map(({ topic, members }) => ({ topic: numberIn(topic), members: members.map(numberIn) })) };
}
