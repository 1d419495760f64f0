import type { Day, VolunteerDraft } from "@alongside/core";
import {
  MAXIMUM_VOLUNTEER_FILE_CHARACTERS,
  beginVolunteer,
  personId,
  readVolunteerFile,
  volunteerToFile,
  volunteersOf,
} from "@alongside/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const TODAY = "2026-11-30" as Day;
const ANN = personId("i:0#.f|membership|ann@example.org");

const part = (changes: Partial<VolunteerDraft> = {}): VolunteerDraft => ({
  ...beginVolunteer(),
  ...{
    wants: ["torque sensors"],
    offers: ["writing clearly"],
    hours: [33, 57],
    team: "Workshop South",
    experience: "Two winters",
    isNew: true,
  },
  ...changes,
});

const fileOf = (draft: VolunteerDraft): string => {
  const written = volunteerToFile(draft, ANN, TODAY);
  if (!written.ok) throw new Error(JSON.stringify(written.error));
  return JSON.stringify(written.value, null, 2);
};

describe("a part in a round that is handed over as a file", () => {
  it("C46: says what somebody wrote, and comes back as it was", () => {
    const read = readVolunteerFile(fileOf(part()), TODAY);
    if (!read.ok) throw new Error(read.error.kind);
    expect(volunteersOf([read.value], [])).toEqual([
      {
        ...{ person: ANN, wants: ["torque sensors"], offers: ["writing clearly"], free: [33, 57] },
        ...{ team: "Workshop South", experience: "Two winters", isNew: true, met: [] },
      },
    ]);
  });

  it("C46: holds nothing else: neither a day nor a round nor a host", () => {
    const namesIn = (draft: VolunteerDraft): readonly string[] => Object.keys(JSON.parse(fileOf(draft)) as object).sort();
    expect(namesIn(part())).toEqual(["experience", "format", "hours", "isNew", "offers", "person", "team", "wants"]);
    expect(namesIn(part({ offers: [], team: " ", experience: "", isNew: false }))).toEqual(["format", "hours", "person", "wants"]);
  });

  it("C46: is not made of a form in which something is wrong, and says under which field", () => {
    expect(volunteerToFile(part({ wants: [" "] }), ANN, TODAY)).toEqual({ ok: false, error: [{ field: "wants", problem: "required" }] });
    expect(volunteerToFile(part({ hours: [] }), ANN, TODAY)).toEqual({ ok: false, error: [{ field: "hours", problem: "required" }] });
    const long = volunteerToFile(part({ team: "x".repeat(61) }), ANN, TODAY);
    expect(long.ok ? [] : long.error.map(({ field, problem }) => [field, problem])).toEqual([["team", "too-long"]]);
  });

  it.each([
    ["no JSON", "put me forward"],
    ["another file", JSON.stringify({ type: "Group", name: "Cold mornings" })],
    ["a list", "[]"],
    ["nobody's", fileOf(part()).replace(String(ANN), "")],
    ["an hour that no week has", fileOf(part()).replace("33", "168")],
    ["a half hour", fileOf(part()).replace("33", "33.5")],
    ["a topic without a letter in it", fileOf(part()).replace('"torque sensors"', '" "')],
    ["six topics", fileOf(part({ wants: ["a", "b", "c", "d", "e"] })).replace('"a",', '"a", "f",')],
    ["a person of two lines", fileOf(part()).replace(String(ANN), "ann\\nben")],
    ["words in place of hours", fileOf(part()).replace(/\[\s*33,\s*57\s*\]/u, '"any"')],
    ["a field that only a prototype has", '{"__proto__":{"format":"alongside-volunteer/1","person":"ann","wants":["a"],"hours":[1]}}'],
  ])("C46: %s is refused", (_what, text) => {
    expect(readVolunteerFile(text, TODAY)).toEqual({ ok: false, error: { kind: "no-part" } });
  });

  it("C46: a file that is far too long is not looked into", () => {
    const text = `${fileOf(part())}${" ".repeat(MAXIMUM_VOLUNTEER_FILE_CHARACTERS)}`;
    expect(readVolunteerFile(text, TODAY)).toEqual({
      ok: false,
      error: { kind: "too-large", maximumCharacters: MAXIMUM_VOLUNTEER_FILE_CHARACTERS },
    });
  });

  it("C46: no text makes it throw, and whatever it takes can be a part", () => {
    const file = fc.record(
      {
        format: fc.constant("alongside-volunteer/1"),
        person: fc.oneof(fc.string(), fc.constant(ANN)),
        wants: fc.oneof(fc.array(fc.string()), fc.anything()),
        offers: fc.oneof(fc.array(fc.string()), fc.anything()),
        hours: fc.oneof(fc.array(fc.integer({ min: -1, max: 168 })), fc.anything()),
        ...{ team: fc.oneof(fc.string(), fc.anything()), experience: fc.anything(), isNew: fc.anything() },
      },
      { requiredKeys: ["format"] },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          file.map((value) => JSON.stringify(value)),
        ),
        (text) => {
          const read = readVolunteerFile(text, TODAY);
          if (!read.ok) return;
          const { wants, hours } = read.value.content;
          expect(wants.length).toBeGreaterThan(0);
          expect(hours.length).toBeGreaterThan(0);
          expect(() => volunteersOf([read.value], [])).not.toThrow();
        },
      ),
    );
  });
});
