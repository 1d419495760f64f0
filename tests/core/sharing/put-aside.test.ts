import { createPutAside } from "@alongside/core";
import { describe, expect, it } from "vitest";
import { aStorage } from "../../builders/text-storage.ts";

describe("what somebody does not want to be asked about", () => {
  it("stays put aside in this browser, for this person and this item only", () => {
    const storage = aStorage();
    createPutAside(storage, "ann").add("FLEET-1");
    expect(createPutAside(storage, "ann").has("FLEET-1")).toBe(true);
    expect(createPutAside(storage, "ann").has("FLEET-10")).toBe(false);
    expect(createPutAside(storage, "bo").has("FLEET-1")).toBe(false);
  });

  it("comes back when the person says so", () => {
    const storage = aStorage();
    for (const item of ["FLEET-1", "FLEET-2"]) createPutAside(storage, "ann").add(item);
    createPutAside(storage, "ann").remove("FLEET-1");
    expect([...storage.kept.keys()]).toEqual(["alongside-not-now ann FLEET-2"]);
  });

  it("goes with everything of that person, and nothing of anybody else", () => {
    const storage = aStorage();
    for (const me of ["ann", "bo"]) for (const item of ["FLEET-1", "FLEET-2"]) createPutAside(storage, me).add(item);
    createPutAside(storage, "ann").dropAll();
    expect([...storage.kept.keys()]).toEqual(["alongside-not-now bo FLEET-1", "alongside-not-now bo FLEET-2"]);
  });

  it("is not kept where the browser keeps nothing, and nothing breaks", () => {
    const storage = aStorage(0);
    createPutAside(storage, "ann").add("FLEET-1");
    expect(createPutAside(storage, "ann").has("FLEET-1")).toBe(false);
  });
});
