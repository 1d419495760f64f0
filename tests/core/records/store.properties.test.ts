import { PortError } from "@alongside/core";
import fc from "fast-check";
import { expect, it } from "vitest";
import { inMemoryVault } from "../../builders/in-memory-vault.ts";
import { draft, gateOf, KINDS_TO_BEGIN_WITH } from "../../builders/records.ts";

interface Kept {
  readonly version: number;
  readonly why: string;
}

const step = fc.record({
  owner: fc.constantFrom("ada", "bo"),
  id: fc.constantFrom("x", "y", "z"),
  what: fc.constantFrom("new", "change", "stale", "remove"),
  why: fc.constantFrom("first", "second", "third"),
  lost: fc.boolean(),
  twice: fc.boolean(),
});

/** What a save has to come to, worked out without the store. */
function expected(kept: Kept | undefined, version: number | null, why: string): Kept | "refused" {
  if (kept === undefined) return version === null ? { version: 1, why } : "refused";
  if (version === kept.version) return { version: version + 1, why };
  return kept.version === (version ?? 0) + 1 && kept.why === why ? kept : "refused";
}

it("R4: loses nothing and doubles nothing, with two owners, stale versions, retries, lost answers and repeated deliveries", async () => {
  let changes = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      const vault = inMemoryVault();
      const model = new Map<string, Kept>();
      for (const { owner, id, what, why, lost, twice } of steps) {
        const gate = gateOf(vault, { person: owner });
        const key = `${owner}#trust#${id}`;
        const kept = model.get(key);
        if (what === "remove") {
          expect((await gate.remove(key as never)).ok).toBe(true);
          model.delete(key);
          continue;
        }
        const version = what === "new" ? null : what === "change" ? (kept?.version ?? 1) : Math.max(1, (kept?.version ?? 1) - 1);
        const wish = draft("trust", { outsider: id, why }, version === null ? { id } : { id, version });
        const outcome = expected(kept, version, why);
        const attempt = () => gate.save(wish);
        vault.loseNextAnswer(lost);
        // Who got no answer asks again, with the same draft.
        const first = await attempt().catch((error: unknown) => {
          expect(error).toBeInstanceOf(PortError);
          return attempt();
        });
        vault.loseNextAnswer(false);
        const results = twice ? [first, await attempt()] : [first];
        for (const result of results) {
          if (outcome === "refused") expect(result.ok).toBe(false);
          else expect(result).toMatchObject({ ok: true, value: { version: outcome.version, content: { why: outcome.why } } });
        }
        if (outcome !== "refused") {
          model.set(key, outcome);
          changes += 1;
        }
      }
      for (const owner of ["ada", "bo"]) {
        const stored = (await gateOf(vault, { person: owner }).find({ of: "me" })).map(({ id, version, content }) => [
          id,
          version,
          "why" in content ? content.why : "",
        ]);
        const kept = [...model]
          .filter(([key]) => key.startsWith(`${owner}#`))
          .map(([key, { version, why }]) => [key.split("#")[2], version, why]);
        expect(stored.sort()).toEqual(kept.sort());
      }
    }),
    { numRuns: 300, seed: 3 },
  );
  expect(changes).toBeGreaterThan(300);
});

it("R3: no content whatsoever makes the gate throw, and nothing outside the allow-list is stored", async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...KINDS_TO_BEGIN_WITH, "askReply" as const), fc.anything(), async (kind, content) => {
      const vault = inMemoryVault();
      const result = await gateOf(vault, { person: "ada" }).save(draft(kind as "offer", content as never));
      expect(vault.dump() === "[[],[]]").toBe(!result.ok);
    }),
    { numRuns: 500, seed: 5 },
  );
});
