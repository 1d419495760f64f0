import type { Instant } from "../vocabulary/instant.ts";

/** Something that people at a table could talk about. Its votes are the topic's: whose they are is not known. */
export interface LeanTopic {
  /** by its place in the order of writing */
  readonly id: number;
  readonly words: string;
  readonly votes: number;
  readonly wasTalkedAbout: boolean;
}

/** What lies on the table of a lean coffee, as long as the screen shows it: it is no record and has no owner. */
export interface LeanTable {
  /** in the order of writing */
  readonly topics: readonly LeanTopic[];
  /** what is talked about now, by its id; null before the first one and after the last */
  readonly now: number | null;
  /** whether somebody asked for the first topic: then those with most votes stand first */
  readonly hasBegun: boolean;
}

/** A table on which nothing lies yet. */
export const EMPTY_TABLE: LeanTable = { topics: [], now: null, hasBegun: false };

/** For how long a topic is talked about: at first, and each time the thumbs want more. */
export const LEAN_MINUTES = { first: 5, more: 3 } as const;

/** How long a topic can be, so that it is read at one look. */
export const LEAN_TOPIC_CHARACTERS = 200;

const MILLISECONDS_OF_A_MINUTE = 60_000;

/** When some minutes that begin now are over. */
export function endOfMinutes(now: Instant, minutes: number): Instant {
  return (now + minutes * MILLISECONDS_OF_A_MINUTE) as Instant;
}

/** Lays a topic on the table. Nothing changes for no words, for too many, and for words that lie there already. */
export function writeTopic(table: LeanTable, typed: string): LeanTable {
  const words = typed.replaceAll(/\s+/gu, " ").trim();
  const isThere = table.topics.some((topic) => topic.words.toLowerCase() === words.toLowerCase());
  if (words === "" || words.length > LEAN_TOPIC_CHARACTERS || isThere) return table;
  const id = Math.max(-1, ...table.topics.map((topic) => topic.id)) + 1;
  return { ...table, topics: [...table.topics, { id, words, votes: 0, wasTalkedAbout: false }] };
}

/** Takes a topic off the table; the one that is talked about stays. */
export function takeTopicAway(table: LeanTable, id: number): LeanTable {
  return id === table.now ? table : { ...table, topics: table.topics.filter((topic) => topic.id !== id) };
}

/** One vote more for a topic, or one fewer; a topic has no fewer than none. */
export function giveVote(table: LeanTable, id: number, change: 1 | -1): LeanTable {
  const topics = table.topics.map((topic) => (topic.id === id ? { ...topic, votes: Math.max(0, topic.votes + change) } : topic));
  return { ...table, topics };
}

/**
 * The topics as they are listed: in the order of writing while people choose; from the first one on what is talked about, then what waits by its
 * votes, those with equally many in the order of writing, and at the end what was talked about.
 */
export function topicsInOrder({ topics, now, hasBegun }: LeanTable): readonly LeanTopic[] {
  if (!hasBegun) return topics;
  const group = ({ id, wasTalkedAbout }: LeanTopic): number => (id === now ? 0 : wasTalkedAbout ? 2 : 1);
  return [...topics].sort((one, other) => group(one) - group(other) || other.votes - one.votes || one.id - other.id);
}

/** Goes on with the first of those that wait; what was talked about so far was talked about. Nothing follows the last one. */
export function goOnToNextTopic(table: LeanTable): LeanTable {
  const topics = table.topics.map((topic) => (topic.id === table.now ? { ...topic, wasTalkedAbout: true } : topic));
  const next = topicsInOrder({ topics, now: null, hasBegun: true }).find(({ wasTalkedAbout }) => !wasTalkedAbout);
  return { topics, now: next?.id ?? null, hasBegun: true };
}
