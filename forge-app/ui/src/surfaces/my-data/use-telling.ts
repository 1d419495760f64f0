import { useAlongside } from "../../alongside.tsx";
import { useMessages } from "../../messages/messages.tsx";
import type { Telling } from "./describe-record.ts";
import type { Mine } from "./mine.ts";

/** What is needed to say in words what the records of the section hold. */
export function useTelling({ names, today }: Mine): Telling {
  const messages = useMessages();
  const { host } = useAlongside();
  return { messages, names, today, locale: host.locale };
}
