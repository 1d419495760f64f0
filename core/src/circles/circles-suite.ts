import type { RecordRefusal } from "../ports/record-store.ts";
import type { RecordOf } from "../records/record.ts";
import { refOfRecord } from "../records/record.ts";
import type { PlaceId } from "../vocabulary/item.ts";
import type { PersonId } from "../vocabulary/person.ts";
import type { Result } from "../vocabulary/result.ts";
import type { CircleDraft } from "./circle-draft.ts";
import type { CircleRecords } from "./circle-records.ts";
import type { CirclePorts, CirclesHere, HostQuestion, MemoryDraft, MyCircles, NotesPlace } from "./circles-of-person.ts";
import type { MyCoffee } from "./coffee-of-person.ts";
import type { CoffeeSeen } from "./coffee-pairs.ts";
import type { GroupToPublish } from "./publish-round.ts";
import type { RoundDraft, VolunteerDraft } from "./round-draft.ts";

type Wish<Value> = Promise<Result<Value, RecordRefusal>>;

/**
 * Learning circles, for one person. What is read is put together by `circleSeen`. Ids are chosen when a form is begun or a button first pressed:
 * trying again with the same one does nothing twice. Every call throws PortError when the platform fails.
 */
export interface Circles {
  /** Circles, rounds and what was learned in a place: one call to the records. */
  inPlace(place: PlaceId): Promise<CirclesHere>;
  /** What has to do with this person: their circles, what hosts ask them, for which rounds they put themselves forward. */
  mine(): Promise<MyCircles>;
  /** Proposes a circle and takes the host's own seat, or changes one that this person hosts. A last day that is over where it meets is refused. */
  propose(draft: CircleDraft): Wish<RecordOf<"circle">>;
  /** Leads a circle that this person hosts to its page for notes, and changes nothing else in it. */
  leadToNotes(circle: RecordOf<"circle">, to: NotesPlace): Wish<RecordOf<"circle">>;
  /** Takes a seat or, where all are taken, waits for one. */
  join(circle: CircleRecords, id: string): Wish<RecordOf<"membership">>;
  listen(circle: CircleRecords, id: string): Wish<RecordOf<"membership">>;
  /** Gives up a seat or a place in line, and stops listening. */
  leave(circle: CircleRecords): Wish<null>;
  /** Says that one stays in a circle that goes on for longer. */
  stay(circle: CircleRecords): Wish<null>;
  /** Asks one who sits there to host from here on. Taking it back is removing that record. */
  offerHosting(circle: CircleRecords, to: HostQuestion): Wish<RecordOf<"hostOffer">>;
  /** Says to all who sit there that any of them may host from here on, by an id chosen anew each time; null takes it back. */
  leaveOpen(circle: RecordOf<"circle">, question: string | null): Wish<RecordOf<"circle">>;
  /** Hosts from here on; the draft is that of `draftToGoOn`. */
  takeHosting(draft: CircleDraft): Wish<RecordOf<"circle">>;
  /** Puts away what hosts ask about a circle, by its id; nobody else is told. */
  putAway(circle: string, id: string): Wish<null>;
  /** Writes down what was learned. */
  remember(circle: CircleRecords, draft: MemoryDraft): Wish<RecordOf<"memory">>;
  readonly rounds: Rounds;
  readonly coffee: Coffee;
}

/** Once a week one or two others of a place to meet over coffee; `Circles` says what its calls promise. */
export interface Coffee {
  /** Whom the person could meet this week: one call to the records. */
  inPlace(place: PlaceId): Promise<CoffeeSeen>;
  /** Where the person takes part, and whom they keep for themselves to have met: one call to the records. */
  mine(): Promise<MyCoffee>;
  takePart(place: PlaceId, id: string): Wish<RecordOf<"coffee">>;
  /** Sits this week out. */
  pause(mine: RecordOf<"coffee">): Wish<RecordOf<"coffee">>;
  /** Takes part again, and for as long as whoever begins today. */
  goOn(mine: RecordOf<"coffee">): Wish<RecordOf<"coffee">>;
  /** Does not take part any more; nothing stays of it. */
  leave(mine: RecordOf<"coffee">): Wish<null>;
  /** Keeps for oneself that one met somebody this week. It has no part in who meets whom. */
  remember(person: PersonId, id: string): Wish<RecordOf<"met">>;
}

/** Formation rounds; `Circles` says what its calls promise. */
export interface Rounds {
  /** Opens a round, or changes one of this person's. A last day that is over where they are is refused. */
  open(draft: RoundDraft): Wish<RecordOf<"round">>;
  putForward(draft: VolunteerDraft, round: RecordOf<"round">): Wish<RecordOf<"volunteer">>;
  withdraw(volunteer: RecordOf<"volunteer">): Wish<null>;
  /** Who put themselves forward, for the host of the round; nobody for anybody else. */
  volunteers(round: RecordOf<"round">): Promise<readonly RecordOf<"volunteer">[]>;
  /** Shows each volunteer the circle that could be theirs; writes nothing where there is no room for all of it. */
  publish(round: RecordOf<"round">, groups: readonly GroupToPublish[], onProgress?: (written: number, of: number) => void): Wish<null>;
  /** Proposes circles of which nobody can be told in private: they are open to all their readers. Writes nothing where there is no room for all. */
  propose(circles: readonly CircleDraft[], onProgress?: (written: number, of: number) => void): Wish<null>;
}

/** Learning circles on behalf of one person. Keeps nothing between calls. What its calls need is loaded with the first of them. */
export function createCircles(ports: CirclePorts): Circles {
  const part = () => import("./circles-of-person.ts");
  return {
    inPlace: async (place) => (await part()).circlesInPlace(ports, place),
    mine: async () => (await part()).myCircles(ports),
    propose: async (draft) => (await part()).proposeCircle(ports, draft),
    leadToNotes: async (circle, to) => (await part()).leadToNotes(ports, circle, to),
    join: async (circle, id) => (await part()).joinCircle(ports, circle, id),
    listen: async (circle, id) => (await part()).listenToCircle(ports, circle, id),
    leave: async (circle) => (await part()).leaveCircle(ports, circle),
    stay: async (circle) => (await part()).stayInCircle(ports, circle),
    offerHosting: async (circle, to) => (await part()).offerHosting(ports, circle, to),
    leaveOpen: async (circle, question) => (await part()).leaveHostingOpen(ports, circle, question),
    takeHosting: async (draft) => (await part()).takeHosting(ports, draft),
    putAway: async (circle, id) => (await part()).putCircleAway(ports, circle, id),
    remember: async (circle, draft) => (await part()).rememberCircle(ports, circle, draft),
    rounds: createRounds(ports),
    coffee: createCoffee(ports),
  };
}

function createCoffee(ports: CirclePorts): Coffee {
  const part = () => import("./coffee-of-person.ts");
  return {
    inPlace: async (place) => (await part()).coffeeInPlace(ports, place),
    mine: async () => (await part()).myCoffee(ports),
    takePart: async (place, id) => (await part()).takePartInCoffee(ports, place, id),
    pause: async (mine) => (await part()).pauseCoffee(ports, mine),
    goOn: async (mine) => (await part()).goOnWithCoffee(ports, mine),
    leave: (mine) => ports.records.remove(refOfRecord(mine)),
    remember: async (person, id) => (await part()).rememberMeeting(ports, person, id),
  };
}

function createRounds(ports: CirclePorts): Rounds {
  const { records } = ports;
  const drafts = () => import("./round-draft.ts");
  return {
    open: async (draft) => (await drafts()).openRound(ports, draft),
    putForward: async (draft, round) => records.save((await drafts()).recordDraftOfVolunteer(draft, round)) as Wish<RecordOf<"volunteer">>,
    withdraw: (volunteer) => records.remove(refOfRecord(volunteer)),
    volunteers: async ({ id }) => (await import("./volunteers-of-round.ts")).volunteersOfRound(records, id),
    publish: async (round, groups, onProgress) => (await import("./publish-round.ts")).publishRound(ports, { round, groups }, onProgress),
    propose: async (circles, onProgress) => (await import("./publish-round.ts")).proposeGroups(ports, circles, onProgress),
  };
}
