import { useAlongside } from "../alongside.tsx";
import { useMessages } from "../messages/messages.tsx";
import { contentsOf, namesOf } from "./source-words.ts";

/** The form of an answer while it is looked for: three things to read, two people. */
export function FirstPaint({ slow }: { readonly slow: boolean }) {
  const messages = useMessages();
  const { sources } = useAlongside();
  const looking = messages.text("who.looking", { sources: contentsOf(sources, messages) });
  return (
    <>
      <p className="al-meta">
        {slow ? messages.text("footer.waiting", { source: namesOf(sources, messages), count: sources.length }) : looking}
      </p>
      <section className="al-section" aria-hidden="true">
        <h3>{messages.text("who.readFirst")}</h3>
        <div className="al-documents">
          {["long", "short", "middle"].map((length) => (
            <div key={length} className="al-document">
              <span className="al-bar al-bar-glyph" />
              <div>
                <span className={`al-bar al-bar-${length}`} />
                <span className="al-bar al-bar-small" />
              </div>
            </div>
          ))}
        </div>
      </section>
      <section className="al-section" aria-hidden="true">
        <h3>{messages.text("who.peopleHead")}</h3>
        <div className="al-people">
          {["middle", "long"].map((length) => (
            <div key={length} className="al-person">
              <span className="al-bar al-bar-initials" />
              <div>
                <span className="al-bar al-bar-small" />
                <span className={`al-bar al-bar-${length}`} />
              </div>
              <span className="al-bar al-bar-button" />
            </div>
          ))}
        </div>
      </section>
    </>
  );
}
