const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;

/**
 * The words of a text in their order, as written: runs of letters and digits of any script. Signs, blanks and pictures separate words
 * and belong to none.
 *
 * @returns an empty list for a text without letters and digits
 */
export function wordsOf(text: string): string[] {
  return text.normalize("NFC").match(WORD) ?? [];
}

/** Only the letters and digits of a text, in lower case: equal for `unittest.mock`, `Unittest Mock` and `unittest-mock`. */
export function lettersAndDigits(text: string): string {
  return wordsOf(text).join("").toLowerCase();
}
