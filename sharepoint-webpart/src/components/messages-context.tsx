import * as React from "react";
import type { Messages } from "../words/messages.ts";

const MessagesContext = React.createContext<Messages | null>(null);

export const MessagesProvider = MessagesContext.Provider;

/** The words of the reader's language. */
export function useMessages(): Messages {
  const messages = React.useContext(MessagesContext);
  if (messages === null) throw new TypeError("useMessages: no MessagesProvider above");
  return messages;
}

/** A sentence with links and marked words in it. */
export function Sentence({ of, values }: { readonly of: string; readonly values: Readonly<Record<string, React.ReactNode>> }): JSX.Element {
  const messages = useMessages();
  return <>{keyed(messages.parts(of, values))}</>;
}

/** Things joined as the language joins. */
export function Joined({ items }: { readonly items: readonly React.ReactNode[] }): JSX.Element {
  return <>{keyed(useMessages().list(items))}</>;
}

function keyed(parts: readonly React.ReactNode[]): JSX.Element[] {
  return parts.map((part, index) => <React.Fragment key={index}>{part}</React.Fragment>);
}
