import { useAlongside } from "../alongside.tsx";
import type { ConfigurationWords } from "./macro-configuration.tsx";
import { MacroConfiguration } from "./macro-configuration.tsx";

const WORDS: ConfigurationWords = {
  title: "shared.config.title",
  here: "shared.config.here",
  hereNote: "shared.config.hereNote",
  topic: "shared.config.topic",
  seen: "shared.config.seen",
};

/** Where the author of a page says which shared things are listed on it: those of the space, or those on a topic. */
export function SharedConfiguration() {
  const { host } = useAlongside();
  return <MacroConfiguration topic={host.topic} words={WORDS} />;
}
