import { PortError, itemId, personId } from "@alongside/core";
import type { DeliveredQuestion, QuestionDelivery } from "@alongside/core";
import { beforeEach, describe, expect, it } from "vitest";

/** A platform with one page, and people who can comment on it. */
export interface DeliveryWorld {
  /** an account of the platform; `ada` and `ann` are there */
  readonly idOf: (person: string) => string;
  readonly item: string;
  readonly as: (person: string) => QuestionDelivery;
  /** words of the comments on the page and of the replies to them, and whom each mentions */
  readonly comments: () => Promise<readonly { readonly words: string; readonly mentions: readonly string[] }[]>;
}

/** What every platform that questions are delivered on has to do. */
export function questionDeliveryContract(name: string, open: () => Promise<DeliveryWorld>): void {
  describe(`questions delivered: ${name}`, () => {
    let world: DeliveryWorld;
    let question: DeliveredQuestion;
    beforeEach(async () => {
      world = await open();
      question = { item: itemId(world.item), mention: personId(world.idOf("ann")), text: "How do I true\na wheel < 5 mm & calm?" };
    });

    it("writes one comment that mentions one person, with the words as they were typed", async () => {
      await world.as("ada").deliver(question, false);
      expect(await world.comments()).toEqual([{ words: "How do I true a wheel < 5 mm & calm?", mentions: [world.idOf("ann")] }]);
    });

    it("does not ask twice when an earlier try came through", async () => {
      const first = await world.as("ada").deliver(question, false);
      expect(await world.as("ada").deliver(question, true)).toBe(first);
      expect(await world.comments()).toHaveLength(1);
      await world.as("ada").deliver({ ...question, text: "Something else?" }, true);
      expect(await world.comments()).toHaveLength(2);
    });

    it("writes an answer below the question, once", async () => {
      const comment = await world.as("ada").deliver(question, false);
      const answer = { comment, text: "See https://wiki.example/17?a=1&b=2" };
      const first = await world.as("ann").reply(answer, false);
      expect(await world.as("ann").reply(answer, true)).toBe(first);
      expect((await world.comments()).map(({ words }) => words)).toContain("See https://wiki.example/17?a=1&b=2");
      expect(await world.comments()).toHaveLength(2);
    });

    it("takes a question back, and finds it fine when it is gone already", async () => {
      const comment = await world.as("ada").deliver(question, false);
      await world.as("ada").takeBack(comment);
      await world.as("ada").takeBack(comment);
      expect(await world.comments()).toEqual([]);
    });

    it("says that a question which is gone cannot be answered", async () => {
      const comment = await world.as("ada").deliver(question, false);
      await world.as("ada").takeBack(comment);
      const failure: unknown = await world
        .as("ann")
        .reply({ comment, text: "Too late" }, false)
        .catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(PortError);
      expect(failure).toMatchObject({ kind: "forbidden" });
    });
  });
}
