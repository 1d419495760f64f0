/** Chance that is the same on every machine: whole numbers only. */
export interface Chance {
  readonly state: Uint32Array;
}

const SPAN = 4_294_967_296;

/** @param seed a whole number; equal in its lowest 32 bits is equal altogether */
export function seededChance(seed: number): Chance {
  return { state: Uint32Array.of(seed) };
}

/**
 * The next whole number, 0..2^32-1 (mulberry32, Tommy Ettinger 2017, public domain).
 */
export function nextNumber({ state }: Chance): number {
  const step = ((state[0] ?? 0) + 0x6d2b79f5) | 0;
  state[0] = step;
  let mixed = Math.imul(step ^ (step >>> 15), 1 | step);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return (mixed ^ (mixed >>> 14)) >>> 0;
}

/** A whole number, 0..limit-1; 0 when `limit` is 0. */
export function below(chance: Chance, limit: number): number {
  return Math.floor((nextNumber(chance) * limit) / SPAN);
}

/** True in `thousandths` of a thousand cases. */
export function happens(chance: Chance, thousandths: number): boolean {
  return below(chance, 1_000) < thousandths;
}
