import type { ReactNode } from "react";
import { useMessages } from "../messages/messages.tsx";

interface LookedFooterProps {
  readonly where: ReactNode;
  /** how this works */
  readonly how: string;
}

/** What was looked through, and as whom. */
export function LookedFooter({ where, how }: LookedFooterProps) {
  const messages = useMessages();
  return (
    <footer className="al-footer">
      <p>{messages.rich("footer.looked", { sources: where })}</p>
      <details>
        <summary>{messages.text("footer.how")}</summary>
        <p>{how}</p>
      </details>
    </footer>
  );
}
