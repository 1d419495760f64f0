import type { ReasonLeft } from "@alongside/core";
import type { Messages } from "../../messages/messages.tsx";
import { useMessages } from "../../messages/messages.tsx";
import { oddText } from "../share/look-alike-notice.tsx";
import type { Found } from "./use-bring-in.ts";

/** What cannot be taken, each with the reason. Its address is shown as text alone: nobody opens it from here. */
export function LeftOut({ found: { left, closed } }: { readonly found: Found }) {
  const messages = useMessages();
  if (left.length + closed === 0) return null;
  return (
    <section className="al-sunken" aria-label={messages.text("bring.left")}>
      <h3>{messages.text("bring.left")}</h3>
      <ul className="al-bullets">
        {left.map(({ words, reason }, index) => (
          <li key={index}>
            <bdi className="al-break">{words === "" ? messages.text("bring.noName") : words}</bdi>
            <span className="al-meta al-why-left">{reasonText(reason, messages)}</span>
          </li>
        ))}
        {closed === 0 ? null : <li className="al-meta">{messages.text("bring.leftClosed")}</li>}
      </ul>
    </section>
  );
}

function reasonText(reason: ReasonLeft, messages: Messages): string {
  switch (reason.kind) {
    case "no-address":
      return messages.text("bring.leftNoAddress");
    case "not-a-web-address":
      return messages.text("input.scheme");
    case "credentials-in-address":
      return messages.text("input.credentials");
    case "too-long":
      return messages.text("input.tooLong", { maximum: reason.maximumCharacters });
    case "only-on-its-platform":
      return messages.text("bring.leftElsewhere");
    case "twice-in-the-file":
      return messages.text("bring.leftTwice");
    case "no-shared-thing":
      return messages.text("bring.leftOther");
    case "look-alike": {
      const { host, lookAlike } = reason;
      const seen =
        lookAlike.looksLike === null
          ? messages.text("shared.lookalikeOdd")
          : messages.text("shared.lookalike", { host: lookAlike.looksLike });
      return messages.text("bring.leftLookAlike", { seen, odd: oddText(lookAlike, messages), real: host });
    }
  }
}
