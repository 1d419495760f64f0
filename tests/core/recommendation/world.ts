import { PortError, nameFurtherPeople, personId, recommendForYou, recommendPeers, recommendResources } from "@alongside/core";
import type {
  ContentHit,
  ForYouAnswer,
  PeerAnswer,
  PeerSuggestion,
  Person,
  PersonId,
  RecommendationPorts,
  RecordContents,
  RecordKind,
  ResourceAnswer,
  WorkQuery,
  WorkSearch,
} from "@alongside/core";
import { plainWordForms } from "../../builders/evidence.ts";
import { inMemoryVault } from "../../builders/in-memory-vault.ts";
import { inMemoryWork } from "../../builders/in-memory-work-search.ts";
import { draft, gateOf } from "../../builders/records.ts";
import { stoppedClock } from "../../builders/suite.ts";

export type Written = { readonly [Kind in RecordKind]: readonly [person: string, kind: Kind, content: RecordContents[Kind]] }[RecordKind];

interface WorldWish {
  readonly rows: readonly ContentHit[];
  readonly people: readonly Person[];
  readonly written?: readonly Written[];
  readonly workSearch?: WorkSearch;
  readonly clock?: RecommendationPorts["clock"];
  readonly suggestions?: RecommendationPorts["suggestions"];
  /** whom rows name by their identifiers alone, and the platform's directory knows; by default nobody */
  readonly directory?: readonly Person[] | PortError;
}

interface World {
  readonly asked: WorkQuery[];
  readonly recordCalls: string[];
  /** whose names were asked for, call by call */
  readonly lookedUp: (readonly PersonId[])[];
  readonly forYou: (place?: string, onPartial?: (answer: ForYouAnswer) => void) => Promise<ForYouAnswer>;
  readonly further: (answer: ForYouAnswer) => Promise<readonly PeerSuggestion[]>;
  readonly things: (place?: string) => Promise<ResourceAnswer>;
  readonly peers: (place?: string) => Promise<PeerAnswer>;
}

/** Recommendations for ada over what stands in memory. */
export async function aWorld({ rows, people, written = [], ...wish }: WorldWish): Promise<World> {
  const asker = personId("ada");
  const vault = inMemoryVault();
  const open = ["FLEET"];
  for (const [at, [person, kind, content]] of written.entries()) {
    const saved = await gateOf(vault, { person, open }).save(
      draft(kind, content as never, { id: kind === "rhythm" ? "own" : `r${String(at)}` }),
    );
    if (!saved.ok) throw new Error(`refused: ${JSON.stringify(saved.error)}`);
  }
  const gate = gateOf(vault, { person: "ada", open });
  const { workSearch, asked } = inMemoryWork(
    rows.map((row) => ({ row, readers: null })),
    people,
  ).portFor(asker);
  const suggestions = wish.suggestions ?? gate;
  const recordCalls: string[] = [];
  const lookedUp: (readonly PersonId[])[] = [];
  const { directory = [] } = wish;
  const ports: RecommendationPorts = {
    asker,
    workSearch: wish.workSearch ?? workSearch,
    peopleDirectory: {
      source: "confluence",
      describe: (ids) => {
        lookedUp.push(ids);
        return directory instanceof PortError ? Promise.reject(directory) : Promise.resolve(directory.filter(({ id }) => ids.includes(id)));
      },
    },
    suggestions: {
      forQuestion: (question) => (recordCalls.push("for-question"), suggestions.forQuestion(question)),
      forRecommendation: (question) => (recordCalls.push("for-recommendation"), suggestions.forRecommendation(question)),
    },
    wordForms: plainWordForms,
    clock: wish.clock ?? stoppedClock(),
  };
  const optionsOf = (place: string | undefined) => (place === undefined ? {} : { place: place as never });
  return {
    asked,
    recordCalls,
    lookedUp,
    forYou: (place, onPartial) => recommendForYou(ports, { ...optionsOf(place), ...(onPartial === undefined ? {} : { onPartial }) }),
    further: (answer) => nameFurtherPeople(ports, answer.further, null),
    things: (place) => recommendResources(ports, optionsOf(place)),
    peers: (place) => recommendPeers(ports, optionsOf(place)),
  };
}
