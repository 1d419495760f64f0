import { addDays, dayOf } from "@alongside/core";
import type { CircleContent, Instant } from "@alongside/core";
import type { FrameLocator } from "playwright-core";
import type { Written } from "./shared-things.ts";
import type { Window } from "./stage.ts";

/** Those of the company who sit in circles, by their first names. */
export const CIRCLE_PEOPLE = {
  NORA: "712020:nora-weiss",
  AYLIN: "712020:aylin-demir",
  TOMAS: "712020:tomas-ferreira",
  EMEKA: "712020:emeka-obi",
  RUTH: "712020:ruth-mensah",
  LENA: "712020:lena-fischer",
  HANNAH: "712020:hannah-berg",
  JONAS: "712020:jonas-lindqvist",
  DIVYA: "712020:divya-menon",
  YUKI: "712020:yuki-sato",
  SAMIR: "712020:samir-haddad",
} as const;
const { NORA, AYLIN, TOMAS, EMEKA, RUTH, LENA, HANNAH, JONAS, DIVYA, YUKI, SAMIR } = CIRCLE_PEOPLE;

const FLEET = { audience: "place", place: "FLEET" } as const;
const TODAY = dayOf(Date.now() as Instant);
/** A Thursday or any other day, three days from now. */
const SOON = addDays(TODAY, 3);

/** A circle as its host proposes it. */
export function circleOf(host: string, id: string, content: Partial<CircleContent> & { readonly topic: string }): Written {
  const plan = { rhythm: "fortnightly", firstOn: SOON, begins: "10:00", minutes: 45, zone: "Europe/Berlin", until: addDays(SOON, 70) };
  return [host, "circle", id, { seats: "5", template: "show", ...plan, ...FLEET, ...content }];
}

/** People who sit down in a circle, or listen, in this order. */
export function inCircle([, , circle, content]: Written, people: readonly string[], part: "seat" | "listener" = "seat"): Written[] {
  const { until, audience, place } = content as unknown as CircleContent;
  return people.map((person) => [
    person,
    "membership",
    `${part}-${circle}`,
    { circle, part, until, audience, ...(place === undefined ? {} : { place }) },
  ]);
}

const COLD = circleOf(AYLIN, "cold", {
  topic: "Cold mornings: electronics below five degrees",
  note: "Why do boards that pass every test stop at dawn, and what can a workshop see without a laboratory?",
  room: "Workshop kitchen, or by phone: the number is on the notes page",
});
const WRITING = circleOf(RUTH, "writing", { topic: "Writing so that riders understand", seats: "4", template: "reading" });
const THREE = circleOf(HANNAH, "three", {
  topic: "Three at a table: hard conversations at the depot",
  seats: "4",
  template: "troika",
  rhythm: "monthly",
  begins: "16:00",
});

/** What the people of a space could have agreed on: a circle that meets, one that gathers, one that is full. */
export const CIRCLE_THINGS: readonly Written[] = [
  COLD,
  ...inCircle(COLD, [AYLIN, TOMAS, NORA, EMEKA]),
  ...inCircle(COLD, [LENA], "listener"),
  WRITING,
  ...inCircle(WRITING, [RUTH, LENA]),
  THREE,
  ...inCircle(THREE, [HANNAH, JONAS, DIVYA, YUKI, SAMIR]),
];

const LEAN = circleOf(AYLIN, "lean", { topic: "What the workshop learned this winter", template: "lean" });

/** Two colleagues who could meet over coffee, and a circle that chooses its topics at the table. */
export const COFFEE_THINGS: readonly Written[] = [
  [NORA, "coffee", "c1", { place: "FLEET", since: TODAY }],
  [SAMIR, "coffee", "c1", { place: "FLEET", since: TODAY }],
  LEAN,
  ...inCircle(LEAN, [AYLIN, NORA, TOMAS, EMEKA]),
];

/** Opens a circle from the list of a surface. */
export async function openCircle(window: Window, topic: string): Promise<FrameLocator> {
  await window.app().locator(".al-circle-title").filter({ hasText: topic }).click();
  await window.app().getByRole("heading", { name: "How the meeting goes" }).waitFor();
  return window.app();
}
