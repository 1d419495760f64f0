import * as React from "react";
import { MessagesProvider, useMessages } from "../components/messages-context.tsx";
import type { Strings } from "../words/messages.ts";

/** The words of a part in each language, asked for only with the part. */
export type LaterWords = Readonly<Record<"en" | "de", () => Promise<{ readonly WORDS: Strings }>>>;

/** What a part is drawn with. */
type Part<Props> = (props: Props) => JSX.Element | null;

/**
 * A part that is loaded when it is first shown, together with its words in the reader's language. They stand beside the words that were there
 * before.
 */
export function withLaterWords<Props extends object>(words: LaterWords, load: () => Promise<Part<Props>>): Part<Props> {
  const inLanguage = (language: keyof LaterWords): React.LazyExoticComponent<Part<Props>> =>
    React.lazy(async () => {
      const [{ WORDS }, Shown] = await Promise.all([words[language](), load()]);
      return {
        default: function InWords(props: Props): JSX.Element {
          const messages = useMessages();
          return (
            <MessagesProvider value={React.useMemo(() => messages.and(WORDS), [messages])}>
              <Shown {...props} />
            </MessagesProvider>
          );
        },
      };
    });
  const parts = { en: inLanguage("en"), de: inLanguage("de") };
  return function Later(props) {
    const Shown: React.ElementType = parts[useMessages().language === "de" ? "de" : "en"];
    return <Shown {...props} />;
  };
}
