import type { RecognisedLink, RecordOf } from "@alongside/core";
import type { Messages } from "../words/messages.ts";

type Content = Pick<RecordOf<"resource">["content"], "kind" | "minutes" | "language" | "link">;

/** Shapes that have a word of their own where they are shared as what they usually are. */
const FINER: readonly string[] = ["encyclopedia", "post"];

/** What a thing is, in one word. */
export function kindWord({ kind }: Pick<Content, "kind">, recognised: RecognisedLink | null, messages: Messages): string {
  const isUsual = recognised !== null && recognised.kind === kind && FINER.includes(recognised.shape);
  return messages.text(`kind.${isUsual ? recognised.shape : kind}`);
}

/**
 * The line below a title: what it is, where it is, in which language, how long it takes, and what to know before it is opened. Minutes are
 * there only when somebody said them.
 */
export function factsOf(content: Content, recognised: RecognisedLink | null, messages: Messages): readonly string[] {
  const { minutes, language } = content;
  return [
    kindWord(content, recognised, messages),
    ...(recognised === null ? [] : [recognised.provider ?? recognised.host]),
    ...(language === undefined || language === messages.language ? [] : [languageName(language, messages)]),
    ...(minutes === undefined ? [] : [messages.count("minutes", minutes)]),
    ...(recognised?.startSeconds == null ? [] : [messages.text("startsAt", { time: clockTime(recognised.startSeconds) })]),
    ...(recognised?.mayNeedLogin === true ? [messages.text("login")] : []),
    ...(recognised?.listsViewers === true ? [messages.text("sp.shared.listsViewers")] : []),
  ];
}

/** The name of a language in the language of the words. */
export function languageName(language: string, messages: Messages): string {
  return new Intl.DisplayNames(messages.language, { type: "language" }).of(language) ?? language;
}

/** 40 seconds are 0:40, an hour and four minutes 1:04:00. */
function clockTime(seconds: number): string {
  const [hours, minutes] = [Math.floor(seconds / 3_600), Math.floor((seconds % 3_600) / 60)];
  const two = (part: number): string => String(part).padStart(2, "0");
  return hours > 0 ? `${String(hours)}:${two(minutes)}:${two(seconds % 60)}` : `${String(minutes)}:${two(seconds % 60)}`;
}
