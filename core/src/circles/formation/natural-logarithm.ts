const TERMS = 40;
const LOGARITHM_OF_TWO = 0.6931471805599453;

/**
 * The natural logarithm from the four basic operations alone, which give the same result on every machine; `Math.log` need not.
 *
 *     ln x = 2 · Σ z^(2i+1) / (2i+1),  z = (x - 1) / (x + 1),  for x scaled by powers of two into ¾..1½
 *
 * @param x > 0
 */
export function naturalLogarithm(x: number): number {
  let scaled = x;
  let twos = 0;
  for (; scaled > 1.5; twos += 1) scaled /= 2;
  for (; scaled < 0.75; twos -= 1) scaled *= 2;
  const z = (scaled - 1) / (scaled + 1);
  let sum = 0;
  let power = z;
  for (let term = 1; term < TERMS; term += 2) {
    sum += power / term;
    power *= z * z;
  }
  return 2 * sum + twos * LOGARITHM_OF_TWO;
}

/**
 * The factor that, taken `times` times, leads from `from` to `to`; from the four basic operations alone.
 *
 * @param times ≥ 1; `from`, `to` > 0
 */
export function repeatedFactor(from: number, to: number, times: number): number {
  const exponent = (naturalLogarithm(to) - naturalLogarithm(from)) / times;
  let sum = 1;
  let power = 1;
  for (let term = 1; term < TERMS; term += 1) {
    power = (power * exponent) / term;
    sum += power;
  }
  return sum;
}
