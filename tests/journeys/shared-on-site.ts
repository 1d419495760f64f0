import type { Alongside } from "../../sharepoint-webpart/src/alongside.ts";
import type { RecordContents } from "@alongside/core";
import { setUpSite } from "../../sharepoint-webpart/src/sharepoint/set-up-site.ts";
import { alongsideOn } from "../builders/sharepoint-suite.ts";
import { sendFrom } from "../builders/sharepoint-wire.ts";
import type { Stage } from "./stage.ts";

export const SITE = "/sites/fleet";
export const NORA = "712020:nora-weiss";
export const SAMIR = "712020:samir-haddad";
export const INES = "712020:ines-okafor";
export const EMEKA = "712020:emeka-obi";
export const YUKI = "712020:yuki-sato";
export const AYLIN = "712020:aylin-demir";
/** Administers the organisation, and so owns the sites he may open. */
export const IDRIS = "712020:idris-bello";

type Place = Pick<Stage, "wire" | "url">;

/** As an owner does it on the screen. */
export async function setUpFleet({ wire }: Pick<Stage, "wire">): Promise<void> {
  await setUpSite(sendFrom(wire, IDRIS, SITE));
}

/** What the web part of one person on the site would write with. */
export function onFleet({ wire, url }: Place, person: string): Alongside {
  return alongsideOn(wire, person, SITE, new URL(url).origin);
}

type Shared = Omit<RecordContents["resource"], "audience" | "place">;

/** Shares something with the readers of the site, in somebody's name. */
export async function share(place: Place, person: string, id: string, content: Shared): Promise<void> {
  const { suite, home } = onFleet(place, person);
  await stored(suite.records.save({ kind: "resource", id, version: null, content: { ...content, audience: "place", place: home } }));
}

type Collected = Omit<RecordContents["collection"], "audience" | "place">;

/** Puts things together for the readers of the site, in somebody's name. */
export async function collect(place: Place, person: string, id: string, content: Collected): Promise<void> {
  const { suite, home } = onFleet(place, person);
  await stored(suite.records.save({ kind: "collection", id, version: null, content: { ...content, audience: "place", place: home } }));
}

async function stored(saving: Promise<{ readonly ok: boolean }>): Promise<void> {
  const result = await saving;
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result)}`);
}

/** What colleagues could have shared on the site on an ordinary day, with what was written about it. */
export async function anOrdinaryDay(place: Place): Promise<void> {
  await setUpFleet(place);
  await share(place, EMEKA, "crimp", {
    title: "Crimping a display plug",
    kind: "video",
    why: "The sound of a good crimp. I never read that anywhere.",
    link: "https://www.youtube.com/watch?v=3k9fQ2&t=40",
    minutes: 2,
    topics: ["display cables"],
  });
  await share(place, YUKI, "box", {
    title: "The cold box behind the workshop",
    kind: "place",
    why: "Ask Emeka for the key and put a display in overnight. Beats guessing.",
    minutes: 3,
  });
  await share(place, INES, "brownout", {
    title: "Brownout (electricity)",
    kind: "article",
    why: "The one picture of the voltage dip explains it all.",
    link: "https://en.wikipedia.org/wiki/Brownout_(electricity)",
    minutes: 5,
    language: "en",
    topics: ["display cables", "winter"],
  });
  await share(place, SAMIR, "deck", {
    title: "Connectors for people in a hurry",
    kind: "deck",
    why: "Slides 4 to 9 are enough.",
    link: "https://www.slideshare.net/lenav/connectors-for-people-in-a-hurry",
    minutes: 8,
    language: "de",
  });
  const { suite, home } = onFleet(place, AYLIN);
  const about = { audience: "place", place: home } as const;
  await stored(suite.records.save({ kind: "stillGood", id: "w1", version: null, content: { resource: "crimp", holds: true, ...about } }));
  const text = "The drawing under “Causes” is the one to print for the bench.";
  await stored(suite.records.save({ kind: "resourceReply", id: "a1", version: null, content: { resource: "brownout", text, ...about } }));
  await collect(place, AYLIN, "c1", { title: "Cold mornings", topics: ["winter"], resources: ["box", "crimp"] });
}
