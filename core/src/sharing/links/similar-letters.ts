/**
 * Letters that read like Latin ones, each followed by what it reads like: a choice from confusables.txt of Unicode Technical Standard 39.
 * The first line of an alphabet are those that nobody can tell apart; the second are those that pass in a well-known name.
 */
const SAME: Readonly<Record<string, string>> = {
  Cyrl: "аa сc ԁd еe һh іi јj ӏl оo рp ԛq ѕs уy үy хx ѵv ԝw ѡw",
  Grek: "αa ιi κk νv ορ ρp υu ωw ηn οo τt χx γy ϲc ϳj",
  Armn: "օo սu ոn հh ցg զq",
};
const SIMILAR: Readonly<Record<string, string>> = {
  Cyrl: "бb вb гr дd зe кk лn мm нh пn тt шw щw ьb ъb єe ґr цu чy юo яr",
  Grek: "βb δd εe θo μu πn σo φo ζz ξe λl ςc",
  Armn: "յj կu ւl ք p տs",
  Latn: "ıi łl øo đd ħh ŧt ɡg ɑa ɢg ɪi ʏy ʟl ɴn ʀr ʙb ᴀa ᴄc ᴅd ᴇe ᴊj ᴋk ᴍm ᴏo ᴘp ᴛt ᴜu ᴠv ᴡw ᴢz ƒf ƙk ɓb ɗd ɛe ɩi ɨi ʋv ꜱs ŋn ƶz þp ðd ꞁl ǀl",
  Geor: "ყy ძd ოm რ r",
};

function pairsOf(...texts: readonly string[]): ReadonlyMap<string, string> {
  const pairs = texts.flatMap((text) => text.split(" ")).map((pair) => Array.from(pair));
  return new Map(pairs.flatMap(([letter, like]) => (letter === undefined || like === undefined ? [] : [[letter, like] as const])));
}

const SAME_LETTERS = pairsOf(...Object.values(SAME));
const ALL_LETTERS = new Map([...pairsOf(...Object.values(SIMILAR)), ...SAME_LETTERS]);

/** A word as it reads at a glance: without marks, and every letter as the Latin one it passes for. */
export function inLatinLetters(word: string): string {
  return replaced(word, ALL_LETTERS);
}

/** A word with the letters that nobody can tell from Latin ones written as these; other letters of its alphabet stay. */
export function withSameLetters(word: string): string {
  return replaced(word, SAME_LETTERS);
}

function replaced(word: string, letters: ReadonlyMap<string, string>): string {
  const bare = word.normalize("NFD").replaceAll(/\p{M}/gu, "");
  return Array.from(bare, (letter) => letters.get(letter) ?? letter).join("");
}

/** Whether a word of another alphabet consists of letters alone that nobody can tell from Latin ones. */
export function readsAsLatin(word: string): boolean {
  const letters = Array.from(word.normalize("NFD").replaceAll(/[\p{M}\d-]/gu, ""));
  return letters.length > 0 && letters.every((letter) => SAME_LETTERS.has(letter));
}

/**
 * Equal for names that are easily taken for each other: `0` and `o`, `1`, `i` and `l`, `rn` and `m`, `vv` and `w`; in longer names also digits
 * for the letters they are written for, and with or without hyphens.
 */
export function atAGlance(name: string): string {
  const short = name.replaceAll("rn", "m").replaceAll("vv", "w").replaceAll("0", "o").replaceAll(/[1i|]/gu, "l");
  if (name.length < 6) return short;
  return short.replaceAll("3", "e").replaceAll("4", "a").replaceAll("5", "s").replaceAll("8", "b").replaceAll("-", "");
}

/** Whether a name is a longer well-known one with two letters exchanged, one left out, or one doubled. */
export function isMisspelt(name: string, known: string): boolean {
  if (known.length < 7 || name === known || name[0] !== known[0]) return false;
  const at = Array.from(known).findIndex((letter, index) => letter !== name[index]);
  const position = at === -1 ? known.length : at;
  const [restOfName, restOfKnown] = [name.slice(position), known.slice(position)];
  const isLeftOut = restOfName === restOfKnown.slice(1);
  const isDoubled = restOfName.slice(1) === restOfKnown && name[position] === known[position - 1];
  const isExchanged = `${restOfName[1] ?? ""}${restOfName[0] ?? ""}${restOfName.slice(2)}` === restOfKnown;
  return isLeftOut || isDoubled || isExchanged;
}
