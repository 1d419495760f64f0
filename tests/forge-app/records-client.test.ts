import { placeId } from "@alongside/core";
import { expect, it } from "vitest";
import { createRecordsClient } from "../../forge-app/ui/src/records-client.ts";
import { draft } from "../builders/records.ts";

const FLEET = { of: "place", place: placeId("FLEET") } as const;

/** A back end whose answers are given by hand, in the order of the calls. */
function backEnd() {
  const calls: { readonly functionKey: string; readonly answer: (answer: unknown) => void; readonly fail: () => void }[] = [];
  const client = createRecordsClient(
    (functionKey) =>
      new Promise((resolve) => {
        const fail = (): void => resolve({ failed: { kind: "unavailable", retryAfterMs: null } });
        calls.push({ functionKey, answer: (answer) => resolve({ answer }), fail });
      }),
  );
  return { client, calls };
}

it("parts that ask the same while it is being answered get one answer, and the next one asks anew", async () => {
  const { client, calls } = backEnd();
  const [one, other, elsewhere] = [client.find(FLEET), client.find({ ...FLEET }), client.find({ of: "me" })];
  expect(calls).toHaveLength(2);
  calls[0]?.answer([]);
  calls[1]?.answer([]);
  expect(await one).toBe(await other);
  await elsewhere;
  void client.find(FLEET);
  expect(calls).toHaveLength(3);
});

it("what was asked before a write, or during one, is not taken for what is asked after it", async () => {
  const { client, calls } = backEnd();
  const before = client.find(FLEET);
  const saving = client.save(draft("offer", { word: "ask", topic: "torque", audience: "me" } as never));
  const meanwhile = client.find(FLEET);
  expect(calls.map(({ functionKey }) => functionKey)).toEqual(["records.find", "records.save", "records.find"]);
  calls[1]?.answer({ ok: true });
  await saving;
  const after = client.find(FLEET);
  expect(calls).toHaveLength(4);
  // An earlier answer that comes late does not end what is under way by now.
  calls[0]?.answer(["before"]);
  calls[2]?.answer(["meanwhile"]);
  expect([await before, await meanwhile]).toEqual([["before"], ["meanwhile"]]);
  const joined = client.find(FLEET);
  expect(calls).toHaveLength(4);
  calls[3]?.answer(["after"]);
  expect([await after, await joined]).toEqual([["after"], ["after"]]);
});

it("a question that failed is asked anew, also after a write that failed", async () => {
  const { client, calls } = backEnd();
  const failing = [client.find(FLEET), client.find(FLEET)].map((asked) => expect(asked).rejects.toMatchObject({ kind: "unavailable" }));
  calls[0]?.fail();
  await Promise.all(failing);
  const again = client.find(FLEET);
  const removing = client.remove("a#offer#1" as never);
  calls[2]?.fail();
  await expect(removing).rejects.toMatchObject({ kind: "unavailable" });
  void client.find(FLEET);
  expect(calls).toHaveLength(4);
  calls[1]?.answer([]);
  await again;
});
