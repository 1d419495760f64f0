/** Alphabets by their ISO 15924 codes. */
const ALPHABETS: readonly (readonly [code: string, letters: RegExp])[] = [
  ["Latn", /\p{Script=Latin}/u],
  ["Cyrl", /\p{Script=Cyrillic}/u],
  ["Grek", /\p{Script=Greek}/u],
  ["Armn", /\p{Script=Armenian}/u],
  ["Hebr", /\p{Script=Hebrew}/u],
  ["Arab", /\p{Script=Arabic}/u],
  ["Deva", /\p{Script=Devanagari}/u],
  ["Beng", /\p{Script=Bengali}/u],
  ["Taml", /\p{Script=Tamil}/u],
  ["Telu", /\p{Script=Telugu}/u],
  ["Thai", /\p{Script=Thai}/u],
  ["Laoo", /\p{Script=Lao}/u],
  ["Khmr", /\p{Script=Khmer}/u],
  ["Mymr", /\p{Script=Myanmar}/u],
  ["Geor", /\p{Script=Georgian}/u],
  ["Ethi", /\p{Script=Ethiopic}/u],
  ["Cher", /\p{Script=Cherokee}/u],
  ["Cans", /\p{Script=Canadian_Aboriginal}/u],
  ["Copt", /\p{Script=Coptic}/u],
  ["Lisu", /\p{Script=Lisu}/u],
  ["Hani", /\p{Script=Han}/u],
  ["Hira", /\p{Script=Hiragana}/u],
  ["Kana", /\p{Script=Katakana}/u],
  ["Bopo", /\p{Script=Bopomofo}/u],
  ["Hang", /\p{Script=Hangul}/u],
];

/** Letters that several alphabets use, such as the long sound of Japanese. */
const SHARED = /\p{Script=Common}|\p{Script=Inherited}/u;

/** Alphabets that belong together in one word (Unicode Technical Standard 39, “Highly Restrictive”). */
const TOGETHER: readonly (readonly string[])[] = [
  ["Latn", "Hani", "Hira", "Kana"],
  ["Latn", "Hani", "Bopo"],
  ["Latn", "Hani", "Hang"],
];

/** The alphabets of a word's letters, in the order of the list; `Zzzz` for one that is not in it. */
export function alphabetsIn(word: string): string[] {
  const found = ALPHABETS.filter(([, letters]) => letters.test(word));
  const isKnown = Array.from(word).every(
    (sign) => !/\p{L}/u.test(sign) || SHARED.test(sign) || found.some(([, letters]) => letters.test(sign)),
  );
  return [...found.map(([code]) => code), ...(isKnown ? [] : ["Zzzz"])];
}

/** Whether one language can need all of them in one word. */
export function belongTogether(alphabets: readonly string[]): boolean {
  return alphabets.length < 2 || TOGETHER.some((together) => alphabets.every((code) => together.includes(code)));
}
