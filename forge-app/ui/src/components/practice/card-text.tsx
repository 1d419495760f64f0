import { useMessages } from "../../messages/messages.tsx";
import { HostLink } from "../host-link.tsx";
import type { CardWords } from "./card-words.ts";

/** What a card says; and whose words they are, when they are not ours. */
export function CardText({ words: { lines, from } }: { readonly words: CardWords }) {
  const messages = useMessages();
  return (
    <>
      {lines.map((line, index) => (
        <p key={index} className="al-measure">
          {line}
        </p>
      ))}
      {from === null ? null : (
        <p className="al-hint">
          {messages.rich("practice.ownWords", {
            title: (
              <HostLink href={from.url} newTab>
                <bdi>{from.title}</bdi>
              </HostLink>
            ),
          })}
        </p>
      )}
    </>
  );
}
