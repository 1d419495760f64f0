import type { TextStorage } from "@alongside/core";
import { createBegunQuestions } from "@alongside/core";
import { describe, expect, it } from "vitest";
import { aStorage } from "../../builders/text-storage.ts";

const begunBy = (me: string, storage: TextStorage): ReturnType<typeof createBegunQuestions> =>
  createBegunQuestions({ storage, me, newId: () => "new" });

describe("a question that was begun", () => {
  it("is there again in the same browser, for the same person, with its id and whether it was tried", () => {
    const storage = aStorage();
    begunBy("ann", storage).keep("bo", { id: "q1", text: "How do you", tried: true });
    expect(begunBy("ann", storage).read("bo")).toEqual({ id: "q1", text: "How do you", tried: true });
    expect(begunBy("ann", storage).read("cy")).toEqual({ id: "new", text: "", tried: false });
    expect(begunBy("cy", storage).read("bo")).toEqual({ id: "new", text: "", tried: false });
  });

  it("is gone when it is dropped, and all of one person's go at once, and nobody else's", () => {
    const storage = aStorage();
    const [ann, cy] = [begunBy("ann", storage), begunBy("cy", storage)];
    for (const to of ["bo", "di", "ed"]) ann.keep(to, { id: to, text: "x", tried: false });
    cy.keep("bo", { id: "c", text: "y", tried: false });
    storage.setItem("another app", "z");
    ann.drop("bo");
    expect(storage.kept.size).toBe(4);
    ann.dropAll();
    expect([...storage.kept.keys()]).toEqual(["alongside-draft cy bo", "another app"]);
  });

  it("costs nothing where there is no room, and what was changed by hand counts as none", () => {
    const full = aStorage(0);
    begunBy("ann", full).keep("bo", { id: "q1", text: "x", tried: false });
    expect(begunBy("ann", full).read("bo").text).toBe("");
    const storage = aStorage();
    for (const odd of ["{", "null", "3", '{"id":1,"text":"x","tried":true}', '{"id":"a"}']) {
      storage.setItem("alongside-draft ann bo", odd);
      expect(begunBy("ann", storage).read("bo"), odd).toEqual({ id: "new", text: "", tried: false });
    }
  });
});
