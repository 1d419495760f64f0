import {
  EMPTY_TABLE,
  LEAN_MINUTES,
  LEAN_TOPIC_CHARACTERS,
  endOfMinutes,
  giveVote,
  goOnToNextTopic,
  takeTopicAway,
  topicsInOrder,
  writeTopic,
} from "@alongside/core";
import type { LeanTable } from "@alongside/core";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { instant } from "../../builders/evidence.ts";

const tableOf = (...words: readonly string[]): LeanTable => words.reduce(writeTopic, EMPTY_TABLE);
const listed = (table: LeanTable): string[] => topicsInOrder(table).map(({ words }) => words);
const nowOf = ({ topics, now }: LeanTable): string | undefined => topics.find(({ id }) => id === now)?.words;
const voted = (table: LeanTable, ...ids: readonly number[]): LeanTable => ids.reduce((latest, id) => giveVote(latest, id, 1), table);

describe("a lean coffee", () => {
  it("C43: topics lie on the table as they were written, once each, in the order of writing, whatever votes they get", () => {
    const table = tableOf(" Cold   boards ", "", "   ", "Crimping", "cold boards", "x".repeat(LEAN_TOPIC_CHARACTERS + 1));
    expect(listed(voted(table, 1))).toEqual(["Cold boards", "Crimping"]);
    expect(listed(takeTopicAway(table, 0))).toEqual(["Crimping"]);
  });

  it("C43: a vote is given and taken back, and a topic has no fewer than none", () => {
    const [topic] = giveVote(giveVote(voted(tableOf("Cold"), 0), 0, -1), 0, -1).topics;
    expect(topic).toEqual({ id: 0, words: "Cold", votes: 0, wasTalkedAbout: false });
  });

  it("C43: what has most votes comes first, of equally many what was written first; later votes count for what still waits", () => {
    let table = goOnToNextTopic(voted(tableOf("a", "b", "c", "d"), 2, 2, 1, 3));
    expect([nowOf(table), listed(table)]).toEqual(["c", ["c", "b", "d", "a"]]);
    table = goOnToNextTopic(voted(table, 0, 0));
    expect([nowOf(table), listed(table)]).toEqual(["a", ["a", "b", "d", "c"]]);
    table = goOnToNextTopic(writeTopic(table, "e"));
    expect([nowOf(table), listed(table)]).toEqual(["b", ["b", "d", "e", "a", "c"]]);
    expect(takeTopicAway(table, 1)).toBe(table);
  });

  it("C43: nothing follows the last topic, until another one is written", () => {
    const over = goOnToNextTopic(goOnToNextTopic(tableOf("a")));
    expect([over.now, goOnToNextTopic(over).now]).toEqual([null, null]);
    expect(nowOf(goOnToNextTopic(writeTopic(over, "b")))).toBe("b");
  });

  it("C43: whatever is written and voted, each topic has its turn once, and none has its turn before one with more votes", () => {
    const votes = fc.array(fc.nat({ max: 9 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(votes, (wanted) => {
        const laid = wanted.reduce((table, _votes, index) => writeTopic(table, `topic ${String(index)}`), EMPTY_TABLE);
        let table: LeanTable = { ...laid, topics: laid.topics.map((topic) => ({ ...topic, votes: wanted[topic.id] ?? 0 })) };
        const turns = wanted.map(() => {
          table = goOnToNextTopic(table);
          return table.now ?? -1;
        });
        expect([...turns].sort((a, b) => a - b)).toEqual(wanted.map((_votes, index) => index));
        const got = turns.map((id) => wanted[id] ?? 0);
        expect(got).toEqual([...got].sort((a, b) => b - a));
      }),
    );
  });

  it("C44: five minutes for a topic, three more when they are wanted, each as a time of day", () => {
    expect(LEAN_MINUTES).toEqual({ first: 5, more: 3 });
    expect(endOfMinutes(instant("2026-11-24T14:30:00Z"), LEAN_MINUTES.first)).toBe(instant("2026-11-24T14:35:00Z"));
  });
});
