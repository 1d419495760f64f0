import { RECORDS_SOURCE, RECORD_KINDS, itemId, ofKind, openQuestions, questionsAsked } from "@alongside/core";
import type { ForYouAnswer, ItemLink, Questions, RecordOf } from "@alongside/core";
import { Suspense, lazy } from "react";
import { useAlongside } from "../alongside.tsx";
import { Footer, IncompleteNotice } from "../components/footer.tsx";
import { Glyph } from "../components/glyph.tsx";
import { Coming, InOrder } from "../components/in-order.tsx";
import { NamesNotice } from "../components/names-notice.tsx";
import { Part } from "../components/part.tsx";
import { withWords } from "../messages/catalogues.ts";
import { useMessages } from "../messages/messages.tsx";
import { personText } from "../name-text.ts";
import "../styles/sharing.css";
import type { Loaded } from "../use-loaded.ts";
import type { Names } from "../use-names.ts";
import { NO_NAMES } from "../use-names.ts";
import type { Section } from "../use-place.ts";
import { CirclesToSitIn } from "./for-you/circles-to-sit-in.tsx";
import { Matches } from "./for-you/matches.tsx";
import { MyQuestion } from "./for-you/my-question.tsx";
import { NearPeople } from "./for-you/near-people.tsx";
import { QuestionToMe } from "./for-you/question-to-me.tsx";
import { shortRead } from "./for-you/short-read.ts";
import { ShortThings } from "./for-you/short-things.tsx";
import { ThanksToMe } from "./for-you/thanks-to-me.tsx";
import type { Look } from "./for-you/use-for-you.ts";
import { useForYou, useForYouNames } from "./for-you/use-for-you.ts";

/** Loaded for whoever has nothing of their own yet. */
const FirstStep = lazy(() =>
  withWords(["practice"], import("./practice/first-step.tsx")).then((module) => ({ default: module.FirstStep })),
);

/** Loaded for whoever has a proposal. */
const ProposedToMe = lazy(() =>
  withWords(["own", "rounds"], import("./rounds/proposed-to-me.tsx")).then((module) => ({ default: module.ProposedToMe })),
);

const { retention } = RECORD_KINDS.ask;
const DAYS_KEPT = retention.kind === "days" ? retention.days : 0;

/** What waits for one person, what is near to their work, and what became of what they asked. Nothing here is new, unread or counted. */
export function ForYou({ onGo }: { readonly onGo: (section: Section) => void }) {
  const messages = useMessages();
  const { me } = useAlongside();
  const title = messages.text("name.forYou");
  if (me === "anonymous") {
    return (
      <>
        <h1>{title}</h1>
        <p className="al-reading">{messages.text("store.signIn")}</p>
      </>
    );
  }
  return (
    <>
      <header>
        <h1>{title}</h1>
        <p className="al-reading">{messages.text("forYou.lead")}</p>
      </header>
      <Parts onGo={onGo} />
    </>
  );
}

function Parts({ onGo }: { readonly onGo: (section: Section) => void }) {
  const messages = useMessages();
  const { me } = useAlongside();
  const look = useForYou();
  const lookedUp = useForYouNames(look, me);
  const names = lookedUp.state.phase === "there" ? lookedUp.state.value : NO_NAMES;
  const written = writtenState(look);
  const near = nearState(look);
  return (
    <InOrder>
      {lookedUp.state.phase === "failed" ? <NamesNotice onAgain={lookedUp.again} /> : null}
      {look.answer !== null && look.isWhole && isNewHere(look.answer) ? (
        <Suspense fallback={null}>
          <FirstStep thing={shortRead(look.answer, names)} onGo={onGo} />
        </Suspense>
      ) : null}
      <Part title={messages.text("forYou.asks")} state={written} onAgain={look.again}>
        {(answer) => <QuestionsToMe answer={answer} names={names} />}
      </Part>
      <Proposals state={written} />
      {near.phase === "failed" ? null : (
        <>
          <Part title={messages.text("forYou.short")} state={look.isWhole ? near : { phase: "loading" }} onAgain={look.again}>
            {(answer) => <ShortThings answer={answer} names={names} />}
          </Part>
          <Part title={messages.text("forYou.people")} state={near} onAgain={look.again}>
            {(answer) => <NearPeople answer={answer} isWhole={look.isWhole} />}
          </Part>
          <Part title={messages.text("forYou.matches")} state={near} onAgain={look.again}>
            {(answer) => <Matches answer={answer} names={names} />}
          </Part>
        </>
      )}
      <CirclesToSitIn look={look} />
      {look.answer === null || !look.isWhole ? null : <IncompleteNotice incomplete={look.answer.incomplete} onAgain={look.again} />}
      {look.answer === null ? null : <ThanksToMe answer={look.answer} names={names} />}
      <Part title={messages.text("forYou.mine")} state={written} onAgain={look.again}>
        {(answer) => <MyQuestions asked={questionsAsked(answer.mine, answer.toMe)} names={names} onChange={look.again} />}
      </Part>
      {look.answer === null || !look.isWhole ? null : <Footer searched={look.answer.searched} incomplete={look.answer.incomplete} />}
      <p className="al-footer">{messages.text("forYou.foot", { days: DAYS_KEPT })}</p>
    </InOrder>
  );
}

/** What hosts of rounds propose; nothing, and nothing more is loaded, for everybody else. */
function Proposals({ state }: { readonly state: Loaded<ForYouAnswer> }) {
  if (state.phase !== "there" || ofKind(state.value.toMe, "invitation").length === 0) return null;
  return (
    <Suspense fallback={<Coming />}>
      <ProposedToMe mine={state.value.mine} toMe={state.value.toMe} />
    </Suspense>
  );
}

/** Somebody who wrote nothing here and worked on nothing that could be found; what failed to come is no sign of that. */
function isNewHere({ mine, things, incomplete }: ForYouAnswer): boolean {
  return mine.length === 0 && things.length === 0 && incomplete.length === 0;
}

/** What was written, which the records tell alone. */
function writtenState({ answer }: Look): Loaded<ForYouAnswer> {
  if (answer === null) return { phase: "loading" };
  return answer.incomplete.some(({ source }) => source === RECORDS_SOURCE) ? { phase: "failed" } : { phase: "there", value: answer };
}

/** What is near to the person's work: nothing, when either the search or the records did not answer. */
function nearState(look: Look): Loaded<ForYouAnswer> {
  const written = writtenState(look);
  return written.phase === "there" && written.value.searched.length === 0 ? { phase: "failed" } : written;
}

function QuestionsToMe({ answer, names }: { readonly answer: ForYouAnswer; readonly names: Names }) {
  const messages = useMessages();
  const open = openQuestions(answer.mine, answer.toMe);
  return (
    <>
      {ofKind(answer.mine, "removalNotice").map((notice) => (
        <RemovedByRules key={notice.id} notice={notice} />
      ))}
      {open.length === 0 ? <p className="al-reading">{messages.text("forYou.asksNone")}</p> : null}
      {open.map((ask, index) => (
        <QuestionToMe
          key={`${ask.owner} ${ask.id}`}
          ask={ask}
          names={(id) => personText(id, names, messages)}
          page={pageOf(ask, names)}
          first={index === 0}
        />
      ))}
    </>
  );
}

interface MyQuestionsProps {
  readonly asked: Questions["asked"];
  readonly names: Names;
  readonly onChange: () => void;
}

function MyQuestions({ asked, names, onChange }: MyQuestionsProps) {
  const messages = useMessages();
  if (asked.length === 0) return <p className="al-reading">{messages.text("forYou.mineNone")}</p>;
  return (
    <ul className="al-people">
      {asked.map((seen) => (
        <MyQuestion
          key={seen.ask.id}
          seen={seen}
          names={(id) => personText(id, names, messages)}
          page={pageOf(seen.ask, names)}
          onChange={onChange}
        />
      ))}
    </ul>
  );
}

function pageOf({ content }: RecordOf<"ask">, names: Names): ItemLink | null {
  return content.item === undefined ? null : (names.page(itemId(content.item)) ?? null);
}

function RemovedByRules({ notice }: { readonly notice: RecordOf<"removalNotice"> }) {
  const messages = useMessages();
  return (
    <div className="al-notice">
      <Glyph name="note" />
      <p>{messages.rich("forYou.removed", { words: <bdi>{notice.content.words}</bdi> })}</p>
    </div>
  );
}
