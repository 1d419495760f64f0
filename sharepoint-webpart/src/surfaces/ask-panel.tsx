import type { Asked, BegunQuestion, ItemLink, PersonSuggestion } from "@alongside/core";
import { createBegunQuestions } from "@alongside/core";
import { Button, Field, Link, Textarea } from "@fluentui/react-components";
import * as React from "react";
import { firstNameOf } from "../components/initials.tsx";
import { Sentence, useMessages } from "../components/messages-context.tsx";
import { SaveNotice, problemWith } from "../components/notice.tsx";
import { useStyles } from "../components/styles.ts";
import { parseItemId } from "../sharepoint/item-address.ts";
import { useAlongside } from "./alongside-context.tsx";
import { CopyButton } from "./copy-button.tsx";
import { useSaving } from "./use-saving.ts";

export interface AskPanelProps {
  readonly person: Pick<PersonSuggestion, "id" | "name">;
  /** what speaks for the person, the most telling first */
  readonly items: readonly ItemLink[];
  /** the first thing to read; null when nothing was found */
  readonly read: ItemLink | null;
  readonly onClose: () => void;
}

/** One question to one person: draft, the exact comment, one button. Where SharePoint has no comments, the words to take along. */
export function AskPanel({ person, items, read, onClose }: AskPanelProps): JSX.Element {
  const messages = useMessages();
  const styles = useStyles();
  const [question, setQuestion, dropQuestion] = useBegunQuestion(person.id);
  const [asked, setAsked] = React.useState<Asked | "taken-back" | null>(null);
  const page = [...items, ...(read === null ? [] : [read])].find(takesComments) ?? null;
  const cancel = (): void => {
    dropQuestion();
    onClose();
  };
  const sent = (now: Asked): void => {
    dropQuestion();
    setAsked(now);
  };
  if (asked !== null) return <Sent asked={asked} page={page} onTakenBack={() => setAsked("taken-back")} onClose={onClose} />;
  return (
    <section className={styles.box} aria-label={messages.text("ask.title", { name: person.name })}>
      {read === null ? null : (
        <p className={styles.reading}>
          <Sentence of="ask.alsoRead" values={{ title: <TitleLink item={read} /> }} />
        </p>
      )}
      {page === null ? (
        <Take person={person} question={question} onQuestion={setQuestion} onClose={onClose} />
      ) : (
        <Post person={person} page={page} question={question} onQuestion={setQuestion} onAsked={sent} onClose={cancel} />
      )}
    </section>
  );
}

/** The question to somebody in this browser, from the first word to the sending; closing the panel or the page keeps it. */
function useBegunQuestion(to: string): readonly [question: BegunQuestion, keep: (question: BegunQuestion) => void, drop: () => void] {
  const { me, surroundings } = useAlongside();
  const begun = createBegunQuestions({ storage: surroundings.storage, me, newId: () => crypto.randomUUID() });
  const [question, setQuestion] = React.useState(() => begun.read(to));
  const keep = (next: BegunQuestion): void => {
    setQuestion(next);
    begun.keep(to, next);
  };
  return [question, keep, () => begun.drop(to)];
}

/** Pages take comments that others can be asked by; files do not. */
function takesComments({ id, url }: ItemLink): boolean {
  return parseItemId(id) !== null && /\.aspx(?:[?#]|$)/iu.test(url);
}

function TitleLink({ item }: { readonly item: ItemLink }): JSX.Element {
  return (
    <Link inline href={item.url} data-interception="off">
      <bdi>{item.title}</bdi>
    </Link>
  );
}

interface DraftProps {
  readonly person: AskPanelProps["person"];
  readonly question: BegunQuestion;
  readonly onQuestion: (question: BegunQuestion) => void;
  readonly onClose: () => void;
}

function Draft({ question, onQuestion, problem }: Pick<DraftProps, "question" | "onQuestion"> & { readonly problem: object }): JSX.Element {
  const messages = useMessages();
  const field = React.useRef<HTMLTextAreaElement>(null);
  React.useEffect(() => field.current?.focus(), []);
  return (
    <Field label={messages.text("ask.draft")} hint={messages.text("ask.private")} {...problem}>
      <Textarea
        ref={field}
        rows={5}
        resize="vertical"
        value={question.text}
        onChange={(_event, data) => onQuestion({ ...question, text: data.value })}
      />
    </Field>
  );
}

/** The way without comments: the words are copied, and put to the person where the two usually talk. */
function Take({ person, question, onQuestion, onClose }: DraftProps): JSX.Element {
  const messages = useMessages();
  const styles = useStyles();
  return (
    <>
      <Draft question={question} onQuestion={onQuestion} problem={{}} />
      <p className={styles.reading}>{messages.text("sp.ask.copyWay", { name: firstNameOf(person.name) })}</p>
      <div className={styles.row}>
        <CopyButton label="sp.ask.copy" text={question.text} />
        <Button appearance="transparent" onClick={onClose}>
          {messages.text("do.close")}
        </Button>
      </div>
    </>
  );
}

interface PostProps extends DraftProps {
  readonly page: ItemLink;
  readonly onAsked: (asked: Asked) => void;
}

function Post({ person, page, question, onQuestion, onAsked, onClose }: PostProps): JSX.Element {
  const messages = useMessages();
  const styles = useStyles();
  const { suite } = useAlongside();
  const { saving, save } = useSaving();
  const send = async (): Promise<void> => {
    const content = { question: question.text, addressed: person.id, nameMayBeSaid: true, item: page.id };
    onQuestion({ ...question, tried: true });
    const asked = await save(() => suite.asking.ask({ id: question.id, content, again: question.tried }));
    if (asked !== undefined) onAsked(asked);
  };
  const press = (): void => {
    if (saving.phase !== "saving") void send();
  };
  return (
    <>
      <Draft question={question} onQuestion={onQuestion} problem={problemWith("question", saving, messages)} />
      <div className={styles.tight}>
        <p>
          <Sentence of="ask.way.comment" values={{ title: <TitleLink item={page} /> }} />
        </p>
        <p className={styles.meta}>{messages.text("ask.way.commentNote", { name: person.name })}</p>
      </div>
      {question.text.trim() === "" ? null : (
        <div className={styles.tight}>
          <p className={styles.meta}>{messages.text("ask.preview")}</p>
          <div className={styles.preview}>
            <span className={styles.mention}>@{person.name}</span> {question.text}
          </div>
        </div>
      )}
      {saving.phase === "failed" && saving.kind === "forbidden" ? <CopyButton label="sp.ask.copy" text={question.text} /> : null}
      <SaveNotice saving={saving} onAgain={press} />
      <div className={styles.row} aria-busy={saving.phase === "saving"}>
        <Button appearance="primary" onClick={press}>
          {messages.text("ask.send")}
        </Button>
        <Button appearance="transparent" onClick={onClose}>
          {messages.text("do.cancel")}
        </Button>
      </div>
      <p className={styles.meta}>{messages.text("ask.oneOnly")}</p>
    </>
  );
}

interface SentProps {
  readonly asked: Asked | "taken-back";
  readonly page: ItemLink | null;
  readonly onTakenBack: () => void;
  readonly onClose: () => void;
}

function Sent({ asked, page, onTakenBack, onClose }: SentProps): JSX.Element {
  const messages = useMessages();
  const styles = useStyles();
  const { suite } = useAlongside();
  const { saving, save } = useSaving();
  const takeBack = async (): Promise<void> => {
    if (asked !== "taken-back" && (await save(() => suite.asking.takeBack(asked))) === null) onTakenBack();
  };
  const isBack = asked === "taken-back";
  return (
    <section className={styles.box} role="status">
      <p>
        {isBack ? (
          messages.text("ask.takenBack")
        ) : (
          <Sentence of="ask.sent" values={{ title: page === null ? "" : <TitleLink item={page} /> }} />
        )}
      </p>
      <p className={styles.meta}>{messages.text(isBack ? "ask.noAnswerFine" : "ask.undoNote")}</p>
      <SaveNotice saving={saving} onAgain={() => void takeBack()} />
      <div className={styles.row}>
        {isBack ? null : <Button onClick={() => void takeBack()}>{messages.text("do.takeBack")}</Button>}
        <Button appearance="transparent" onClick={onClose}>
          {messages.text("do.close")}
        </Button>
      </div>
    </section>
  );
}
