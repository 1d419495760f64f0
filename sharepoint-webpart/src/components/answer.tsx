import type { ExpertAnswer, PersonSuggestion } from "@alongside/core";
import * as React from "react";
import { AskPanelLater } from "../surfaces/ask-panel-later.tsx";
import { SharedOnItLater } from "../surfaces/shared-on-it-later.tsx";
import { StartCircle } from "../surfaces/start-circle.tsx";
import { QuestionFieldLater } from "../surfaces/question-field-later.tsx";
import { Document } from "./document.tsx";
import { Footer, IncompleteNotice } from "./footer.tsx";
import { useMessages } from "./messages-context.tsx";
import { Notice } from "./notice.tsx";
import { Person } from "./person.tsx";
import { useStyles } from "./styles.ts";

interface AnswerProps {
  readonly answer: ExpertAnswer;
  readonly ownPage: boolean;
  /** three things without excerpts, two people */
  readonly brief: boolean;
  /** nothing was found and another field for words stands elsewhere */
  readonly fieldElsewhere: boolean;
  readonly onAsk: (words: string) => void;
  readonly onAgain: () => void;
}

const BRIEF_DOCUMENTS = 3;
const BRIEF_PEOPLE = 2;

/** Things to read first, then people, then what was searched and what is missing. */
export function Answer({ answer, ownPage, brief, fieldElsewhere, onAsk, onAgain }: AnswerProps): JSX.Element {
  const messages = useMessages();
  const styles = useStyles();
  const documents = brief ? answer.documents.slice(0, BRIEF_DOCUMENTS) : answer.documents;
  const people = brief ? answer.people.slice(0, BRIEF_PEOPLE) : answer.people;
  const searched = answer.searched.length > 0;
  const shared = brief ? [] : answer.shared;
  const empty = [documents, people, shared].every(({ length }) => length === 0);
  return (
    <>
      {answer.notices.map((notice) => (
        <Notice key={notice} glyph="note">
          <p>{messages.text(notice === "direction-marks-removed" ? "input.direction" : "input.literal")}</p>
        </Notice>
      ))}
      {empty && searched ? <NothingFound fieldElsewhere={fieldElsewhere} onAsk={onAsk} /> : null}
      {documents.length > 0 ? (
        <section className={styles.section}>
          <h3>{messages.text("who.readFirst")}</h3>
          <ul className={styles.documents}>
            {documents.map((suggestion) => (
              <Document key={suggestion.hit.id} suggestion={suggestion} brief={brief} />
            ))}
          </ul>
        </section>
      ) : null}
      {people.length > 0 ? <People people={people} answer={answer} /> : null}
      <SharedOnItLater shared={shared} />
      {brief || !searched ? null : <StartCircle beginning={{ topic: answer.topic }} title={answer.topic} />}
      {ownPage ? <p className={styles.meta}>{messages.text("who.you")}</p> : null}
      {!empty && !answer.wholeQuestion ? <p className={styles.meta}>{messages.text("footer.words")}</p> : null}
      <IncompleteNotice incomplete={answer.incomplete} onAgain={onAgain} />
      <Footer searched={searched} lastEditorOnly={answer.incomplete.some(({ reason }) => reason === "last-editor-only")} />
    </>
  );
}

interface PeopleProps {
  readonly people: readonly PersonSuggestion[];
  readonly answer: ExpertAnswer;
}

/** At most one question is open at a time, right below the person it is for. */
function People({ people, answer }: PeopleProps): JSX.Element {
  const messages = useMessages();
  const styles = useStyles();
  const [asked, setAsked] = React.useState<string | null>(null);
  return (
    <section className={styles.section}>
      <h3>{messages.text("who.peopleHead")}</h3>
      <ul className={styles.people}>
        {people.map((person) => (
          <li key={person.id} className={styles.section}>
            <Person
              person={person}
              topic={answer.topic}
              now={Date.now()}
              isAsked={asked === person.id}
              onAsk={() => setAsked((now) => (now === person.id ? null : person.id))}
            />
            {asked === person.id ? (
              <AskPanelLater
                person={person}
                items={person.reasons.flatMap((reason) => ("items" in reason ? reason.items : []))}
                read={answer.documents[0]?.hit ?? null}
                onClose={() => setAsked(null)}
              />
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function NothingFound({ fieldElsewhere, onAsk }: Pick<AnswerProps, "fieldElsewhere" | "onAsk">): JSX.Element {
  const messages = useMessages();
  const styles = useStyles();
  return (
    <>
      <section className={styles.section}>
        <h3>{messages.text("none.title")}</h3>
        <p className={styles.reading}>
          {messages.text("none.body")} {messages.text("none.people")}
        </p>
      </section>
      {fieldElsewhere ? null : (
        <QuestionFieldLater label="none.tryWords" hint="footer.words" initial="" refusal={null} focused={false} onAsk={onAsk} />
      )}
    </>
  );
}
