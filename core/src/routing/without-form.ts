const COMMENT = /<!--[\s\S]*?(?:-->|$)/gu;
const ADDRESS = /\b[a-z][a-z0-9+.-]*:\/\/\S+/giu;
const HEADING = /^(?:#{1,6}|h[1-6]\.)\s/u;
const TICK = /^(?:[-*+]\s+)?(?:\[[ xX]?\]|[☐☑☒])/u;
const FENCE = /^(?:```|~~~)/u;
/** A whole line in emphasis: a caption, or what a form writes where nothing was filled in. */
const EMPHASISED = /^(?:\*\*?|__?)[^*_]+(?:\*\*?|__?):?$/u;
/** A caption in emphasis with words after it. */
const CAPTION = /^(?:\*\*|__)[^*_]+(?:\*\*|__):?\s+(?<rest>\S.*)$/u;
const FIELD = /^(?:[-*+]\s+)?(?<name>[^:.!?]{1,60}):(?:\s+(?<value>.*))?$/u;

/** A line that waits for what comes below it. */
const QUESTION = /[:?]$/u;
const OF_THE_FORM = [HEADING, TICK, FENCE, EMPHASISED, QUESTION];

const MAXIMUM_NAME_WORDS = 5;
/** A field filled in with no more than this is a version, a place, a tick: it says where, and not what. */
const MAXIMUM_VALUE_WORDS = 3;
/** One caption does not make a form. */
const MINIMUM_MARKS = 3;

/**
 * What somebody wrote into a form, without the form: a template's headings, captions, questions, ticks, and fields of a word or two would
 * otherwise be searched as if they were the subject. Told by their shape alone, so in any language. A text with fewer than three such marks
 * is no form and stays as it is; hidden comments and addresses go from every text.
 *
 * @param text lines of plain text; headings may be marked as in Markdown
 */
export function withoutForm(text: string): string {
  const lines = text
    .replaceAll(COMMENT, "\n")
    .replaceAll(ADDRESS, " ")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const marks = lines.filter((line) => !FENCE.test(line) && filledIn(line) !== line).length;
  return (marks < MINIMUM_MARKS ? lines : lines.map(filledIn)).filter((line) => line !== "").join("\n");
}

/** What of a line is not the form's own; the line itself when it is no part of a form, and nothing when all of it is. */
function filledIn(line: string): string {
  if (OF_THE_FORM.some((shape) => shape.test(line))) return "";
  const afterCaption = CAPTION.exec(line)?.groups?.["rest"];
  if (afterCaption !== undefined) return afterCaption;
  const { name, value = "" } = FIELD.exec(line)?.groups ?? {};
  if (name === undefined || countWords(name) > MAXIMUM_NAME_WORDS) return line;
  return countWords(value) > MAXIMUM_VALUE_WORDS ? value : "";
}

function countWords(text: string): number {
  return text.split(/\s+/u).filter((word) => word !== "").length;
}
