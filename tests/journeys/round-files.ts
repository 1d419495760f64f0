import type { Day, VolunteerDraft } from "@alongside/core";
import { beginVolunteer, volunteerToFile } from "@alongside/core";
import { onFleet } from "./shared-on-site.ts";
import type { Stage } from "./stage.ts";
import { VOLUNTEERS } from "./winter-round.ts";

/** A file as a person chooses one. */
export interface ChosenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

export function fileWith(name: string, text: string): ChosenFile {
  return { name, mimeType: "application/json", buffer: Buffer.from(text) };
}

/** The file with which somebody of the company puts themselves forward on the site. */
export function partOf(place: Pick<Stage, "wire" | "url">, person: string, changes: Partial<VolunteerDraft>): ChosenFile {
  const today = new Date().toISOString().slice(0, 10) as Day;
  const written = volunteerToFile({ ...beginVolunteer(), ...changes }, onFleet(place, `712020:${person}`).me, today);
  if (!written.ok) throw new Error(JSON.stringify(written.error));
  return fileWith(`${person}.json`, JSON.stringify(written.value));
}

/** Those of the winter round, each by a file. */
export function winterFiles(place: Pick<Stage, "wire" | "url">): readonly ChosenFile[] {
  return VOLUNTEERS.map(([person, draft]) => partOf(place, person, draft));
}
