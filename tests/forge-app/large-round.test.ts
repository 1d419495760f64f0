import { ofKind, placeId, refOf } from "@alongside/core";
import type { RecordStore } from "@alongside/core";
import { expect, it } from "vitest";
import { openForgeVault } from "../builders/forge-vault.ts";
import { HOST_OF_LARGE_ROUND, gateInRound, groupsOfFour, openLargeRound, personOfMany } from "../builders/large-round.ts";
import { aSuite } from "../builders/suite.ts";

const VOLUNTEERS = 1_000;

it("C22: a round of a thousand volunteers is published on Forge, with no more requests for the last proposal than for the first", async () => {
  const { vault, requests } = await openForgeVault();
  const round = await openLargeRound(vault, VOLUNTEERS);
  const gate = gateInRound(vault);
  const asked: string[] = [];
  const records: RecordStore = {
    ...gate,
    save: async (wish) => {
      const from = requests.length;
      const saved = await gate.save(wish);
      if (wish.kind === "invitation") asked.push(requests.slice(from).map(keysIn).join(" "));
      return saved;
    },
  };
  const { circles } = aSuite({ asker: HOST_OF_LARGE_ROUND, records }).suite;
  expect(await circles.rounds.volunteers(round)).toHaveLength(VOLUNTEERS);
  expect(await circles.rounds.publish(round, groupsOfFour(VOLUNTEERS))).toEqual({ ok: true, value: null });
  expect(asked).toHaveLength(VOLUNTEERS);
  expect(new Set(asked).size).toBe(1);
  const mine = await gate.find({ of: "me" });
  expect([ofKind(mine, "circle").length, ofKind(mine, "invitation").length]).toEqual([250, VOLUNTEERS]);
  // Whoever comes last finds their proposal, and all circles of the place.
  const last = aSuite({ asker: personOfMany(VOLUNTEERS - 1), records: gateInRound(vault, personOfMany(VOLUNTEERS - 1)) }).suite.circles;
  expect((await last.mine()).proposals.invitations).toMatchObject([{ content: { circle: `${round.id}-249` } }]);
  expect((await last.mine()).rounds).toMatchObject([{ id: round.id }]);
  expect((await last.inPlace(placeId("FLEET"))).circles).toHaveLength(250);
  // The host is found by what is for them alone, not by what a thousand volunteers wrote.
  expect(await gate.find({ of: "others-to-me" })).toEqual([]);
  expect(await vault.get([refOf({ owner: HOST_OF_LARGE_ROUND, kind: "round", id: round.id })])).toMatchObject([
    { content: { isPublished: true } },
  ]);
});

/** What a request does, and to how many keys. */
function keysIn({ path, body }: { readonly path: string; readonly body: string }): string {
  return `${path} ${String(body.split('"key"').length - 1)}`;
}
