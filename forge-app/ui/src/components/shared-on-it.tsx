import { refOfRecord } from "@alongside/core";
import type { ExpertAnswer } from "@alongside/core";
import { useMessages } from "../messages/messages.tsx";
import { SharedCard } from "./shared-card.tsx";
import { factsOf } from "./thing-facts.ts";

/** Short things that colleagues shared on what was asked about. */
export function SharedOnIt({ shared }: Pick<ExpertAnswer, "shared">) {
  const messages = useMessages();
  return (
    <section className="al-section">
      <h3>{messages.text("name.shared")}</h3>
      <ul className="al-documents">
        {shared.map(({ resource, by }) => {
          const { title = "", link = null } = resource.content;
          return (
            <li key={refOfRecord(resource)}>
              <SharedCard title={title} url={link} facts={factsOf(resource.content)} by={by ?? ""} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
