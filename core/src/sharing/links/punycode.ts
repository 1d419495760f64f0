/** Numbers of RFC 3492, section 5. */
const BASE = 36;
const T_MIN = 1;
const T_MAX = 26;
const SKEW = 38;
const DAMP = 700;
const INITIAL_BIAS = 72;
const INITIAL_SIGN = 128;
const LAST_SIGN = 0x10ffff;

const PREFIX = "xn--";

/** A host in the letters it was registered with. Parts that are no punycode stay as they are. */
export function hostInLetters(host: string): string {
  return host
    .split(".")
    .map((label) => (label.startsWith(PREFIX) ? (fromPunycode(label.slice(PREFIX.length)) ?? label) : label))
    .join(".");
}

/**
 * Decodes Punycode (RFC 3492, section 6.2).
 *
 * @returns null for what is none
 */
export function fromPunycode(text: string): string | null {
  const dash = text.lastIndexOf("-");
  const output = Array.from(text.slice(0, Math.max(0, dash)), (sign) => sign.codePointAt(0) ?? 0);
  const input = text.slice(dash + 1);
  let [sign, position, bias, at] = [INITIAL_SIGN, 0, INITIAL_BIAS, 0];
  while (at < input.length) {
    const before = position;
    for (let weight = 1, k = BASE; ; k += BASE) {
      const digit = digitOf(input[at] ?? "");
      at += 1;
      if (digit === null) return null;
      position += digit * weight;
      const threshold = Math.min(T_MAX, Math.max(T_MIN, k - bias));
      if (digit < threshold) break;
      weight *= BASE - threshold;
    }
    const length = output.length + 1;
    bias = adapted(position - before, length, before === 0);
    sign += Math.floor(position / length);
    position %= length;
    if (sign > LAST_SIGN) return null;
    output.splice(position, 0, sign);
    position += 1;
  }
  return String.fromCodePoint(...output);
}

function digitOf(sign: string): number | null {
  if (/^[a-z]$/iu.test(sign)) return sign.toLowerCase().charCodeAt(0) - "a".charCodeAt(0);
  return /^\d$/u.test(sign) ? Number(sign) + 26 : null;
}

function adapted(delta: number, length: number, isFirst: boolean): number {
  let rest = Math.floor(delta / (isFirst ? DAMP : 2));
  rest += Math.floor(rest / length);
  let k = 0;
  for (; rest > ((BASE - T_MIN) * T_MAX) / 2; k += BASE) rest = Math.floor(rest / (BASE - T_MIN));
  return k + Math.floor(((BASE - T_MIN + 1) * rest) / (rest + SKEW));
}
