import Button from "@atlaskit/button/new";
import { router } from "@forge/bridge";
import { refOf } from "@alongside/core";
import type { ItemLink, PersonId, RecordOf, Reply } from "@alongside/core";
import { useState } from "react";
import { useAlongside } from "../../alongside.tsx";
import { Initials, firstNameOf } from "../../components/initials.tsx";
import { PracticeCard } from "../../components/practice-card.tsx";
import { SaveNotice } from "../../components/save-notice.tsx";
import { useMessages } from "../../messages/messages.tsx";
import type { Saving } from "../../use-saving.ts";
import { useSaving } from "../../use-saving.ts";
import { commentLink } from "./my-question.tsx";
import { ReplyForm } from "./reply-form.tsx";

interface QuestionToMeProps {
  readonly ask: RecordOf<"ask">;
  readonly names: (id: PersonId) => string;
  /** null when there is none, or it can no longer be opened */
  readonly page: ItemLink | null;
  /** the longest waiting one has the page's filled button */
  readonly first: boolean;
}

/** What the person is doing about a question. */
type Doing = "nothing" | "answer" | "written-up" | Done;
type Done = "answered" | "said-where" | "passes-on" | "put-away";

/** A question to the person in front of the screen. Whatever they choose, and that they choose nothing, is theirs. */
export function QuestionToMe({ ask, names, page, first }: QuestionToMeProps) {
  const [doing, setDoing] = useState<Doing>("nothing");
  const replying = useReplying(ask);
  const asker = names(ask.owner);
  const reply = async (what: Reply, done: Done): Promise<void> => {
    if (await replying.send(what)) setDoing(done);
  };
  if (doing === "answered" || doing === "said-where" || doing === "passes-on" || doing === "put-away") {
    return (
      <DoneLine
        done={doing}
        page={page}
        name={firstNameOf(asker)}
        onBack={async () => {
          if (await replying.undo()) setDoing("nothing");
        }}
      />
    );
  }
  return (
    <div className="al-box">
      <Asked ask={ask} names={names} page={page} />
      {doing === "nothing" ? (
        <Ways
          first={first}
          isBetween={ask.content.goBetween !== undefined}
          onChoose={setDoing}
          onReply={(what, done) => void reply(what, done)}
        />
      ) : (
        <ReplyForm
          kind={doing}
          page={page}
          saving={replying.saving}
          onSend={(what) => void reply(what, doing === "answer" ? "answered" : "said-where")}
          onCancel={() => setDoing("nothing")}
        />
      )}
      {doing === "nothing" ? <SaveNotice saving={replying.saving} onAgain={() => void replying.again()} /> : null}
      <DeclineNote name={firstNameOf(asker)} />
    </div>
  );
}

interface Replying {
  readonly saving: Saving;
  readonly send: (reply: Reply) => Promise<boolean>;
  readonly again: () => Promise<boolean>;
  /** takes back what was put away, or said */
  readonly undo: () => Promise<boolean>;
}

/** One reply, however often it is tried. */
function useReplying(ask: RecordOf<"ask">): Replying {
  const { suite, me } = useAlongside();
  const { saving, save } = useSaving();
  const [id] = useState(() => crypto.randomUUID());
  const [last, setLast] = useState<Reply | null>(null);
  const send = async (reply: Reply): Promise<boolean> => {
    setLast(reply);
    return (await save(() => suite.asking.reply({ id, ask, reply, again: last !== null }))) !== undefined;
  };
  return {
    saving,
    send,
    again: () => (last === null ? Promise.resolve(false) : send(last)),
    undo: async () => (await save(() => suite.records.remove(refOf({ owner: me, kind: "askReply", id })))) !== undefined,
  };
}

function DeclineNote({ name }: { readonly name: string }) {
  return <p className="al-hint">{useMessages().text("ask.declineNote", { name })}</p>;
}

function Asked({ ask, names, page }: Omit<QuestionToMeProps, "first">) {
  const messages = useMessages();
  const { question, goBetween, addressed, nameMayBeSaid, comment } = ask.content;
  const asker = names(ask.owner);
  const to = names(addressed);
  return (
    <>
      <div className="al-row al-row-whole">
        <Initials id={ask.owner} name={asker} small />
        <span className="al-strong">
          {goBetween === undefined
            ? messages.rich("ask.gotOne", { name: <bdi>{asker}</bdi> })
            : messages.rich("ask.gotBetween", { name: <bdi>{asker}</bdi>, to: <bdi>{to}</bdi> })}
        </span>
      </div>
      <p className="al-quote">{question}</p>
      {goBetween === undefined ? null : (
        <p className="al-hint">{messages.text(nameMayBeSaid ? "ask.nameMayBeSaid" : "ask.nameStays", { name: firstNameOf(to) })}</p>
      )}
      {page === null ? null : <p className="al-hint">{messages.rich("ask.on", { title: commentLink(page, comment) })}</p>}
    </>
  );
}

interface WaysProps {
  readonly first: boolean;
  readonly isBetween: boolean;
  readonly onChoose: (doing: "answer" | "written-up") => void;
  readonly onReply: (reply: Reply, done: Done) => void;
}

function Ways({ first, isBetween, onChoose, onReply }: WaysProps) {
  const messages = useMessages();
  return (
    <div className="al-row">
      <Button
        appearance={first ? "primary" : "default"}
        onClick={() => (isBetween ? onReply({ kind: "passed-on" }, "passes-on") : onChoose("answer"))}
      >
        {messages.text(isBetween ? "ask.passOn" : "ask.reply")}
      </Button>
      <button type="button" className="al-button" onClick={() => onChoose("written-up")}>
        {messages.text("ask.writtenUp")}
      </button>
      <button type="button" className="al-button al-button-quiet" onClick={() => onReply({ kind: "not-now" }, "put-away")}>
        {messages.text("ask.decline")}
      </button>
    </div>
  );
}

const DONE = {
  answered: "ask.done.answered",
  "said-where": "ask.done.writtenUp",
  "passes-on": "ask.done.passesOn",
  "put-away": "ask.done.putAway",
} as const;

interface DoneLineProps {
  readonly done: Done;
  readonly page: ItemLink | null;
  readonly name: string;
  readonly onBack: () => Promise<void>;
}

/** What was done, in one grey line; what nobody saw yet, or only the asker can see, can be put back. After an answer, how to keep it for the next one. */
function DoneLine({ done, page, name, onBack }: DoneLineProps) {
  const messages = useMessages();
  return (
    <div>
      <p className="al-reading" role="status">
        {messages.text(DONE[done], { name })}{" "}
        {done === "answered" || done === "said-where" ? null : (
          <button type="button" className="al-link" onClick={() => void onBack()}>
            {messages.text("do.putBack")}
          </button>
        )}
      </p>
      {done !== "answered" ? null : page === null ? (
        <PracticeCard card="write" />
      ) : (
        <PracticeCard card="write" onTry={() => void router.navigate(page.url)} />
      )}
    </div>
  );
}
