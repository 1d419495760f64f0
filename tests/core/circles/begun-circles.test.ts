import { beginCircle, createBegunCircles, placeId } from "@alongside/core";
import { describe, expect, it } from "vitest";
import { TODAY } from "../../builders/records.ts";
import { aStorage } from "../../builders/text-storage.ts";

const draft = {
  ...beginCircle({ id: "c1", seatId: "s1", topic: "Cold mornings", place: placeId("FLEET"), zone: "Europe/Berlin", today: TODAY }),
  where: "Room Spoke",
};

describe("a circle that was begun and not proposed", () => {
  it("C27: is there again in the same browser, for the same person, in the same place", () => {
    const storage = aStorage();
    createBegunCircles(storage, "ann").keep("FLEET", draft);
    expect(createBegunCircles(storage, "ann").read("FLEET")).toEqual(draft);
    expect(createBegunCircles(storage, "ann").read("WORK")).toBeNull();
    expect(createBegunCircles(storage, "bo").read("FLEET")).toBeNull();
    createBegunCircles(storage, "ann").drop("FLEET");
    expect(storage.kept.size).toBe(0);
  });

  it("goes with everything of that person, and nothing of anybody else", () => {
    const storage = aStorage();
    for (const me of ["ann", "bo"]) for (const place of ["", "FLEET"]) createBegunCircles(storage, me).keep(place, draft);
    createBegunCircles(storage, "ann").dropAll();
    expect([...storage.kept.keys()]).toEqual(["alongside-circle bo ", "alongside-circle bo FLEET"]);
  });

  it("costs nothing where there is no room, and what was changed by hand counts as none", () => {
    const full = aStorage(0);
    createBegunCircles(full, "ann").keep("FLEET", draft);
    expect(createBegunCircles(full, "ann").read("FLEET")).toBeNull();
    const storage = aStorage();
    const odd = [
      { ...draft, topic: 3 },
      { ...draft, seats: "40" },
      { ...draft, rhythm: "hourly" },
      { ...draft, template: "lecture" },
      { ...draft, leftOut: [3] },
      { ...draft, minutes: "45" },
      { ...draft, version: 2 },
      { ...draft, continues: "c0" },
      { ...draft, audience: "me" },
      { id: "c1" },
      null,
      3,
    ];
    for (const kept of ["{", ...odd.map((value) => JSON.stringify(value))]) {
      storage.setItem("alongside-circle ann FLEET", kept);
      expect(createBegunCircles(storage, "ann").read("FLEET"), kept).toBeNull();
    }
  });
});
