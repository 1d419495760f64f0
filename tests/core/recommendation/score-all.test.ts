import { bestColumns, easeScores, randomWalkScores, rowOf, toSparseTable, transposeTable } from "@alongside/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const COLUMNS = 9;
const lists = fc.array(fc.uniqueArray(fc.nat({ max: COLUMNS - 1 }), { maxLength: 6 }), { minLength: 1, maxLength: 10 });
const dense = (rows: readonly (readonly number[])[], columns = COLUMNS): number[][] =>
  rows.map((list) => Array.from({ length: columns }, (_none, column) => (list.includes(column) ? 1 : 0)));

/** Inverse by Gauss and Jordan, for matrices that have one. */
function inverseOf(matrix: readonly (readonly number[])[]): number[][] {
  const size = matrix.length;
  const work = matrix.map((row, at) => [...row, ...Array.from({ length: size }, (_none, column) => (column === at ? 1 : 0))]);
  for (let pivot = 0; pivot < size; pivot += 1) {
    const scale = work[pivot]![pivot]!;
    work[pivot] = work[pivot]!.map((value) => value / scale);
    for (let row = 0; row < size; row += 1) {
      const factor = work[row]![pivot]!;
      if (row !== pivot) work[row] = work[row]!.map((value, at) => value - factor * work[pivot]![at]!);
    }
  }
  return work.map((row) => row.slice(size));
}

describe("tables", () => {
  it("turned twice a table is itself, and its rows are its lists in order", () => {
    fc.assert(
      fc.property(lists, (rows) => {
        const table = toSparseTable(rows, COLUMNS);
        expect(transposeTable(transposeTable(table))).toEqual(table);
        rows.forEach((list, row) => expect([...rowOf(table, row)]).toEqual([...list].sort((a, b) => a - b)));
      }),
      { seed: 31 },
    );
  });

  it("refuses a column that is none", () => {
    expect(() => toSparseTable([[9]], 9)).toThrow(RangeError);
    expect(() => toSparseTable([[0.5]], 9)).toThrow(RangeError);
  });
});

describe("P3alpha and RP3beta", () => {
  it("W7: are the sums over all three-step walks, however the table looks", () => {
    fc.assert(
      fc.property(lists, fc.constantFrom(0.6, 1, 1.4), fc.constantFrom(0, 0.3, 0.6), (rows, alpha, beta) => {
        const x = dense(rows);
        const people = x.map((row) => row.reduce((sum, value) => sum + value, 0));
        const items = Array.from({ length: COLUMNS }, (_none, column) => x.reduce((sum, row) => sum + row[column]!, 0));
        const scores = randomWalkScores(toSparseTable(rows, COLUMNS), { alpha, beta });
        rows.forEach((_list, person) => {
          const found = [...scores(person)];
          for (let target = 0; target < COLUMNS; target += 1) {
            let sum = 0;
            for (let item = 0; item < COLUMNS; item += 1) {
              for (const [other, row] of x.entries()) {
                if (x[person]![item]! * row[item]! * row[target]! === 1) sum += (people[person]! * items[item]! * people[other]!) ** -alpha;
              }
            }
            expect(found[target]).toBeCloseTo(items[target] === 0 ? 0 : sum * items[target]! ** -beta, 9);
          }
        });
      }),
      { numRuns: 40, seed: 32 },
    );
  });

  it("refuse parameters that are none", () => {
    const table = toSparseTable([[0]], 1);
    expect(() => randomWalkScores(table, { alpha: 0 })).toThrow(RangeError);
    expect(() => randomWalkScores(table, { beta: -1 })).toThrow(RangeError);
  });
});

/** Compares EASE-R with the model as it is defined, solved over items. */
function expectModel(rows: readonly (readonly number[])[], columns: number, lambda: number): void {
  const x = dense(rows, columns);
  const gram = Array.from({ length: columns }, (_none, one) =>
    Array.from({ length: columns }, (_other, other) => x.reduce((sum, row) => sum + row[one]! * row[other]!, one === other ? lambda : 0)),
  );
  const inverse = inverseOf(gram);
  const scores = easeScores(toSparseTable(rows, columns), { lambda });
  rows.forEach((list, person) => {
    const found = [...scores(person)];
    for (let target = 0; target < columns; target += 1) {
      if (list.includes(target)) continue;
      const wanted = list.reduce((sum, item) => sum - inverse[item]![target]! / inverse[target]![target]!, 0);
      expect(Math.abs(found[target]! - wanted)).toBeLessThan(0.03);
    }
  });
}

describe("EASE-R", () => {
  it("W8: solved over people is the model solved over items", () => {
    fc.assert(
      fc.property(lists, fc.constantFrom(2, 20), (rows, lambda) => {
        expectModel(rows, COLUMNS, lambda);
      }),
      { numRuns: 60, seed: 33 },
    );
  });

  it("W8: also where people are many more than the directions they are solved in", () => {
    const many = fc.array(fc.uniqueArray(fc.nat({ max: 39 }), { maxLength: 12 }), { minLength: 41, maxLength: 70 });
    fc.assert(
      fc.property(many, fc.constantFrom(5, 50), (rows, lambda) => {
        expectModel(rows, 40, lambda);
      }),
      { numRuns: 12, seed: 35 },
    );
  });

  it("W8: also where all people are alike, where nobody shares anything, and where there is nothing", () => {
    expectModel(
      Array.from({ length: 21 }, () => [0, 1, 2]),
      5,
      3,
    );
    expectModel(
      Array.from({ length: 21 }, (_none, person) => [person]),
      21,
      3,
    );
    expectModel(
      Array.from({ length: 5 }, () => []),
      3,
      3,
    );
  });

  it("refuses no regularisation, and more people than fit into memory", () => {
    expect(() => easeScores(toSparseTable([[0]], 1), { lambda: 0 })).toThrow(RangeError);
    const many = { ...toSparseTable([], 1), rows: 10_001 };
    expect(() => easeScores(many, { lambda: 1 })).toThrow(/at most 10000 people/u);
  });
});

describe("the best columns", () => {
  it("are those of a full sort, without what is not wanted or not rated", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -2, max: 5 }), { maxLength: 60 }),
        fc.integer({ min: 1, max: 6 }),
        fc.uniqueArray(fc.nat({ max: 59 })),
        (values, limit, without) => {
          const wanted = values
            .map((value, column) => ({ value, column }))
            .filter(({ value, column }) => value > 0 && !without.includes(column))
            .sort((a, b) => b.value - a.value || a.column - b.column)
            .slice(0, limit)
            .map(({ column }) => column);
          expect(bestColumns(Float64Array.from(values), limit, without)).toEqual(wanted);
        },
      ),
      { numRuns: 300, seed: 34 },
    );
  });
});
