import type { DocumentSuggestion, ExpertAnswer, IssueAnswer } from "@alongside/core";
import { Suspense, lazy } from "react";
import { useAlongside } from "../alongside.tsx";
import { withWords } from "../messages/catalogues.ts";
import { useMessages } from "../messages/messages.tsx";
import { placeWord } from "../place-word.ts";
import type { PersonAsking } from "../use-ask-dialog.ts";
import type { BeginCircle } from "../use-circle-dialog.ts";
import type { BeginSharing } from "../use-sharing.ts";
import { Document } from "./document.tsx";
import { Footer, IncompleteNotice } from "./footer.tsx";
import { Glyph } from "./glyph.tsx";
import { LearnThis } from "./learn-this.tsx";
import { OwnPage } from "./own-page.tsx";
import { Person } from "./person.tsx";
import { QuestionField } from "./question-field.tsx";

/** Comes when there is something: an answer stays quick. */
const SharedOnIt = lazy(() => withWords(["sharing"], import("./shared-on-it.tsx")).then(({ SharedOnIt }) => ({ default: SharedOnIt })));

interface AnswerProps {
  readonly answer: ExpertAnswer | IssueAnswer;
  readonly ownPage: boolean;
  /** in a narrow popup: three things without excerpts, two people */
  readonly brief: boolean;
  /** what colleagues shared on it stands below the people */
  readonly withShared: boolean;
  /** nothing was found and another field for words stands elsewhere */
  readonly fieldElsewhere: boolean;
  readonly asking: PersonAsking;
  readonly onShare: BeginSharing;
  readonly onCircle: BeginCircle;
  readonly onAsk: (words: string) => void;
  readonly onAgain: () => void;
}

const BRIEF_DOCUMENTS = 3;
const BRIEF_PEOPLE = 2;

/** Things to read first, then people, then what can be done beside asking, then what was searched and what is missing. */
export function Answer(props: AnswerProps) {
  const { answer, ownPage, withShared, fieldElsewhere, onShare, onCircle, onAsk, onAgain } = props;
  const messages = useMessages();
  const { host } = useAlongside();
  if (answer.switchedOff)
    return (
      <p className="al-reading">{messages.text("who.switchedOff", { place: host.place === null ? "space" : placeWord(host.place) })}</p>
    );
  const shared = withShared ? answer.shared : [];
  const isEmpty = [answer.documents, answer.people, shared, solvedBefore(answer) ?? []].every(({ length }) => length === 0);
  return (
    <>
      <Notices answer={answer} />
      {isEmpty && answer.searched.length > 0 ? <NothingFound fieldElsewhere={fieldElsewhere} onAsk={onAsk} /> : null}
      <ToRead {...props} />
      <People {...props} />
      <Suspense fallback={null}>{shared.length === 0 ? null : <SharedOnIt shared={shared} />}</Suspense>
      {ownPage && host.pageId !== null ? <OwnPage page={host.pageId} /> : null}
      {!isEmpty && !answer.wholeQuestion ? <p className="al-hint">{messages.text("footer.words")}</p> : null}
      <LearnThis key={answer.topic} topic={answer.topic} onShare={onShare} onCircle={onCircle} />
      <IncompleteNotice incomplete={answer.incomplete} onAgain={onAgain} />
      <Footer searched={answer.searched} incomplete={answer.incomplete} />
    </>
  );
}

/** Null for an answer that is not about an issue. */
function solvedBefore(answer: AnswerProps["answer"]): readonly DocumentSuggestion[] | null {
  return "solvedBefore" in answer ? answer.solvedBefore : null;
}

function ToRead({ answer, brief }: AnswerProps) {
  const messages = useMessages();
  const solved = solvedBefore(answer);
  const documents = brief ? answer.documents.slice(0, BRIEF_DOCUMENTS) : answer.documents;
  return (
    <>
      {solved === null ? null : <Documents title={messages.text("issue.similar")} documents={solved} brief={brief} />}
      <Documents title={messages.text(solved === null ? "who.readFirst" : "issue.pages")} documents={documents} brief={brief} />
    </>
  );
}

function People({ answer, brief, asking }: AnswerProps) {
  const messages = useMessages();
  const people = brief ? answer.people.slice(0, BRIEF_PEOPLE) : answer.people;
  if (people.length === 0) return null;
  const read = (solvedBefore(answer)?.[0] ?? answer.documents[0])?.hit ?? null;
  const now = Date.now();
  return (
    <section className="al-section">
      <h3>{messages.text("who.peopleHead")}</h3>
      <ul className="al-people">
        {people.map((person) => (
          <Person key={person.id} person={person} topic={answer.topic} read={read} now={now} asking={asking} />
        ))}
      </ul>
    </section>
  );
}

interface DocumentsProps {
  readonly title: string;
  readonly documents: readonly DocumentSuggestion[];
  readonly brief: boolean;
}

function Documents({ title, documents, brief }: DocumentsProps) {
  if (documents.length === 0) return null;
  return (
    <section className="al-section">
      <h3>{title}</h3>
      <ul className="al-documents">
        {documents.map((suggestion) => (
          <Document key={suggestion.hit.id} suggestion={suggestion} brief={brief} />
        ))}
      </ul>
    </section>
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
