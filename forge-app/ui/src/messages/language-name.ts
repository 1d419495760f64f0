import type { Messages } from "./messages.tsx";

/** The name of a language in the language of the reader. */
export function languageName(code: string, { language }: Pick<Messages, "language">): string {
  return new Intl.DisplayNames([language], { type: "language", fallback: "code" }).of(code) ?? code;
}
