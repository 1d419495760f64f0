/** An order by chance that is always the same for the same owner and seed (mixing steps of MurmurHash3, Appleby 2011). */
export function orderOf(values: readonly number[], owner: number, seed: number): number[] {
  return values
    .map((value) => ({ value, turn: mixed(value, owner, seed) }))
    .sort((a, b) => a.turn - b.turn || a.value - b.value)
    .map(({ value }) => value);
}

function mixed(value: number, owner: number, seed: number): number {
  let hash = Math.imul(value + 1, 0x9e3779b1) ^ Math.imul(owner + 1, 0x85ebca6b) ^ Math.imul(seed + 1, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
