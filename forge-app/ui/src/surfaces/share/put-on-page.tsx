import { useState } from "react";
import type { MessageKey } from "../../messages/messages.tsx";
import { useMessages } from "../../messages/messages.tsx";

/** The page itself can hold the link too, shown as the platform shows it: its author pastes it there, and nothing is written for them. */
export function PutOnPage({ address }: { readonly address: string }) {
  const messages = useMessages();
  const [outcome, setOutcome] = useState<MessageKey | null>(null);
  const copy = (): void => {
    navigator.clipboard.writeText(address).then(
      () => setOutcome("shared.addressCopied"),
      () => setOutcome("shared.addressNotCopied"),
    );
  };
  return (
    <p className="al-hint">
      {messages.text("shared.onPage")}{" "}
      <button type="button" className="al-link" onClick={copy}>
        {messages.text("shared.copyAddress")}
      </button>{" "}
      <span role="status">{outcome === null ? null : messages.text(outcome)}</span>
    </p>
  );
}
