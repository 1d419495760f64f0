import type { CircleDraft, Day, Instant } from "@alongside/core";
import { addDays, beginCircle } from "@alongside/core";
import { createLocalTimes } from "../../sharepoint-webpart/src/browser/local-times.ts";
import { AYLIN, EMEKA, INES, NORA, SAMIR, YUKI, onFleet } from "./shared-on-site.ts";
import type { Stage } from "./stage.ts";

type Place = Pick<Stage, "wire" | "url">;

const ZONE = "Europe/Berlin";

/** Today where the circles meet, which late in the evening by UTC is tomorrow already, and days before and after it. */
export function dayFromNow(days: number): Day {
  const here = createLocalTimes().localOf(Date.now() as Instant, ZONE);
  if (here === null) throw new Error(`unknown here: ${ZONE}`);
  return addDays(here.day, days);
}

/** Proposes a circle for the readers of the site, in somebody's name. */
export async function proposeOnSite(place: Place, host: string, id: string, changes: Partial<CircleDraft>): Promise<void> {
  const { suite, home } = onFleet(place, host);
  const draft = beginCircle({ id, seatId: `${id}-seat`, place: home, zone: ZONE, today: dayFromNow(0) });
  const result = await suite.circles.propose({ ...draft, ...changes });
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result)}`);
}

/** Takes a seat in a circle, or listens, in the name of each of some people, one after the other. */
export async function takePart(place: Place, id: string, people: readonly string[], part: "join" | "listen" = "join"): Promise<void> {
  for (const person of people) {
    const { suite, home } = onFleet(place, person);
    const circle = (await suite.circles.inPlace(home)).circles.find((one) => one.id === id);
    if (circle === undefined) throw new Error(`no circle ${id}`);
    const result = await suite.circles[part](circle, `${id}-${part}-${person.split(":")[1] ?? ""}`);
    if (!result.ok) throw new Error(`refused: ${JSON.stringify(result)}`);
  }
}

/** Circles, and coffee for two, as they could stand on the site on an ordinary day. */
export async function circlesOnAnOrdinaryDay(place: Place): Promise<void> {
  await proposeOnSite(place, AYLIN, "cold", {
    topic: "Cold mornings: electronics below five degrees",
    note: "Why do boards that pass every test stop at dawn, and what can a workshop see without a laboratory?",
    firstOn: dayFromNow(-13),
    until: dayFromNow(60),
    begins: "10:00",
    seats: "5",
    where: "Workshop kitchen, or by phone: the number is on the notes page",
    notesLink: "https://wiki.example.org/cold-mornings",
  });
  await takePart(place, "cold", [EMEKA, NORA, YUKI]);
  await takePart(place, "cold", [INES], "listen");
  await proposeOnSite(place, SAMIR, "riders", { topic: "Writing so that riders understand", seats: "4", template: "lean" });
  await takePart(place, "riders", [INES]);
  await proposeOnSite(place, YUKI, "table", {
    topic: "Three at a table: hard conversations at the depot",
    rhythm: "monthly",
    seats: "4",
    template: "troika",
    firstOn: dayFromNow(5),
  });
  await takePart(place, "table", [EMEKA, INES, AYLIN, SAMIR]);
  for (const person of [NORA, SAMIR]) {
    const { suite, home } = onFleet(place, person);
    const result = await suite.circles.coffee.takePart(home, "c1");
    if (!result.ok) throw new Error(`refused: ${JSON.stringify(result)}`);
  }
}
