import { ALL_KINDS, RECORD_KINDS, personId, refOf } from "@alongside/core";
import { expect, it } from "vitest";
import { listOf, ownerRow } from "../../forge-app/src/records/rows.ts";

/** What one value of the storage holds (https://developer.atlassian.com/platform/forge/limits-kvs-ce/, read 2026-11). */
const MAXIMUM_VALUE_BYTES = 240 * 1024;

it("R6: the names of everything that one person can have fit into one value, and come back as they were", () => {
  const owner = personId("712020:00000000-0000-4000-8000-00000000c0de");
  const id = (number: number): string => `0b6a5f0e-6c1d-4b8e-9a53-2f1f3f0c7d11-${String(number).padStart(4, "0")}`;
  const refs = ALL_KINDS.flatMap((kind) =>
    Array.from({ length: RECORD_KINDS[kind].maximumPerOwner }, (_record, number) => refOf({ owner, kind, id: id(number) })),
  );
  const list = { revision: "0b6a5f0e-6c1d-4b8e-9a53-2f1f3f0c7d11", erasing: false, refs };
  const row = ownerRow(owner, list);
  expect(refs.length).toBeGreaterThan(3_000);
  expect(Buffer.byteLength(JSON.stringify(row))).toBeLessThan(MAXIMUM_VALUE_BYTES);
  expect(listOf(row)).toEqual(list);
});
