import { RECORDS_SOURCE } from "@alongside/core";
import type { AskState } from "../use-ask.ts";
import type { Messages } from "../messages/messages.tsx";
import { useMessages } from "../messages/messages.tsx";
import { namesOf, worthAskingAgain } from "./source-words.ts";

/** The one polite live region of a surface: says that it is looking, then once what came. */
export function Announcer({ state }: { readonly state: AskState }) {
  return (
    <p className="al-sr" role="status">
      {announcement(state, useMessages())}
    </p>
  );
}

function announcement(state: AskState, messages: Messages): string {
  if (state.phase === "asking") return messages.text("sr.loading");
  if (state.phase !== "answered") return "";
  const { documents, people, incomplete } = state.answer;
  const missing = worthAskingAgain(incomplete);
  const products = missing.filter(({ source }) => source !== RECORDS_SOURCE).map(({ source }) => source);
  if (products.length > 0) return messages.text("sr.partial", { source: namesOf(products, messages) });
  if (missing.length > 0) return messages.text("footer.recordsMissing");
  return messages.text("sr.ready", { docs: documents.length, people: people.length });
}
