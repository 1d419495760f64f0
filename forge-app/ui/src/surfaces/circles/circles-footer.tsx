import type { ReactNode } from "react";
import { useMessages } from "../../messages/messages.tsx";

/** What was looked through, and as whom. */
export function CirclesFooter({ where }: { readonly where: ReactNode }) {
  const messages = useMessages();
  return (
    <footer className="al-footer">
      <p>{messages.rich("footer.looked", { sources: where })}</p>
      <details>
        <summary>{messages.text("footer.how")}</summary>
        <p>{messages.text("circle.howBody")}</p>
      </details>
    </footer>
  );
}
