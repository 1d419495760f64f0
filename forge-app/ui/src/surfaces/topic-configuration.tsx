import { useAlongside } from "../alongside.tsx";
import type { ConfigurationWords } from "./macro-configuration.tsx";
import { MacroConfiguration } from "./macro-configuration.tsx";

const WORDS: ConfigurationWords = {
  title: "config.title",
  here: "config.page",
  hereNote: "config.pageNote",
  topic: "config.topic",
  seen: "config.seen",
};

/** Where the author of a page says what the macro asks about: the page itself, or a topic. */
export function TopicConfiguration() {
  const { host } = useAlongside();
  return <MacroConfiguration topic={host.topic} words={WORDS} />;
}
