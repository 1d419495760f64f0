import type { ExpertAnswer } from "@alongside/core";
import { useAlongside } from "../alongside.tsx";
import { useMessages } from "../messages/messages.tsx";
import { Document } from "./document.tsx";
import { Footer, IncompleteNotice } from "./footer.tsx";
import { Glyph } from "./glyph.tsx";
import { LearnThis } from "./learn-this.tsx";
import { OwnPage } from "./own-page.tsx";
import { Person } from "./person.tsx";
import { QuestionField } from "./question-field.tsx";

interface AnswerProps {
  readonly answer: ExpertAnswer;
  readonly ownPage: boolean;
  /** in a narrow popup: three things without excerpts, two people */
  readonly brief: boolean;
  /** nothing was found and another field for words stands elsewhere */
  readonly fieldElsewhere: boolean;
  readonly onAsk: (words: string) => void;
  readonly onAgain: () => void;
}

const BRIEF_DOCUMENTS = 3;
const BRIEF_PEOPLE = 2;

/** Things to read first, then people, then what can be done beside asking, then what was searched and what is missing. */
export function Answer({ answer, ownPage, brief, fieldElsewhere, onAsk, onAgain }: AnswerProps) {
  const messages = useMessages();
  const { host } = useAlongside();
  const now = Date.now();
  const documents = brief ? answer.documents.slice(0, BRIEF_DOCUMENTS) : answer.documents;
  const people = brief ? answer.people.slice(0, BRIEF_PEOPLE) : answer.people;
  const searched = answer.searched.length > 0;
  const empty = documents.length === 0 && people.length === 0;
  if (answer.switchedOff) return <p className="al-reading">{messages.text("who.switchedOff")}</p>;
  return (
    <>
      <Notices answer={answer} />
      {empty && searched ? <NothingFound fieldElsewhere={fieldElsewhere} onAsk={onAsk} /> : null}
      {documents.length > 0 ? (
        <section className="al-section">
          <h3>{messages.text("who.readFirst")}</h3>
          <ul className="al-documents">
            {documents.map((suggestion) => (
              <Document key={suggestion.hit.id} suggestion={suggestion} brief={brief} />
            ))}
          </ul>
        </section>
      ) : null}
      {people.length > 0 ? (
        <section className="al-section">
          <h3>{messages.text("who.peopleHead")}</h3>
          <ul className="al-people">
            {people.map((person) => (
              <Person key={person.id} person={person} topic={answer.topic} read={answer.documents[0]?.hit ?? null} now={now} />
            ))}
          </ul>
        </section>
      ) : null}
      {ownPage && host.pageId !== null ? <OwnPage page={host.pageId} /> : null}
      {!empty && !answer.wholeQuestion ? <p className="al-hint">{messages.text("footer.words")}</p> : null}
      <LearnThis key={answer.topic} topic={answer.topic} />
      <IncompleteNotice incomplete={answer.incomplete} onAgain={onAgain} />
      <Footer searched={answer.searched} incomplete={answer.incomplete} />
    </>
  );
}

function Notices({ answer }: { readonly answer: ExpertAnswer }) {
  const messages = useMessages();
  return answer.notices.map((notice) => (
    <div key={notice} className="al-notice">
      <Glyph name="note" />
      <p>{messages.text(notice === "direction-marks-removed" ? "input.direction" : "input.literal")}</p>
    </div>
  ));
}

function NothingFound({ fieldElsewhere, onAsk }: { readonly fieldElsewhere: boolean; readonly onAsk: (words: string) => void }) {
  const messages = useMessages();
  return (
    <>
      <section className="al-section">
        <h3>{messages.text("none.title")}</h3>
        <p className="al-reading">
          {messages.text("none.body")} {messages.text("none.people")}
        </p>
      </section>
      {fieldElsewhere ? null : (
        <QuestionField label="none.tryWords" hint="footer.words" initial="" refusal={null} focused={false} onAsk={onAsk} />
      )}
    </>
  );
}
