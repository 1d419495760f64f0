import { addDays, dayOf } from "@alongside/core";
import type { CircleContent, Instant } from "@alongside/core";
import type { Written } from "./shared-things.ts";

const [NORA, AYLIN, TOMAS, EMEKA] = ["712020:nora-weiss", "712020:aylin-demir", "712020:tomas-ferreira", "712020:emeka-obi"] as const;
const [RUTH, LENA, HANNAH, JONAS, DIVYA, YUKI, SAMIR] = [
  "712020:ruth-mensah",
  "712020:lena-fischer",
  "712020:hannah-berg",
  "712020:jonas-lindqvist",
  "712020:divya-menon",
  "712020:yuki-sato",
  "712020:samir-haddad",
] as const;

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
