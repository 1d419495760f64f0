import { RECORD_KINDS, itemId, ofKind } from "@alongside/core";
import type { ItemLink, Questions, RecordOf } from "@alongside/core";
import { useCallback } from "react";
import { useAlongside } from "../alongside.tsx";
import { Glyph } from "../components/glyph.tsx";
import { NamesNotice } from "../components/names-notice.tsx";
import { Part } from "../components/part.tsx";
import { useMessages } from "../messages/messages.tsx";
import { personText } from "../name-text.ts";
import { useLoaded } from "../use-loaded.ts";
import type { Names } from "../use-names.ts";
import { NO_NAMES, useNames } from "../use-names.ts";
import { MyQuestion } from "./for-you/my-question.tsx";
import { QuestionToMe } from "./for-you/question-to-me.tsx";

interface ForYouParts extends Questions {
  readonly notices: readonly RecordOf<"removalNotice">[];
}

const { retention } = RECORD_KINDS.ask;
const DAYS_KEPT = retention.kind === "days" ? retention.days : 0;

/** What waits for one person, and what became of what they asked. Nothing here is new, unread or counted. */
export function ForYou() {
  const messages = useMessages();
  const { me } = useAlongside();
  const { state, again } = useParts();
  const asks = state.phase === "there" ? [...state.value.open, ...state.value.asked.map(({ ask }) => ask)] : [];
  const lookedUp = useNames(
    asks,
    asks.map(({ owner }) => owner),
  );
  const names = lookedUp.state.phase === "there" ? lookedUp.state.value : NO_NAMES;
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
        <p className="al-reading">{messages.text("forYou.leadAsks")}</p>
      </header>
      {lookedUp.state.phase === "failed" ? <NamesNotice onAgain={lookedUp.again} /> : null}
      <Part title={messages.text("forYou.asks")} state={state} onAgain={again}>
        {(parts) => (
          <>
            {parts.notices.map((notice) => (
              <RemovedByRules key={notice.id} notice={notice} />
            ))}
            {parts.open.length === 0 ? <p className="al-reading">{messages.text("forYou.asksNone")}</p> : null}
            {parts.open.map((ask, index) => (
              <QuestionToMe
                key={`${ask.owner} ${ask.id}`}
                ask={ask}
                names={(id) => personText(id, names, messages)}
                page={pageOf(ask, names)}
                first={index === 0}
              />
            ))}
          </>
        )}
      </Part>
      <Part title={messages.text("forYou.mine")} state={state} onAgain={again}>
        {(parts) => <MyQuestions asked={parts.asked} names={names} onChange={again} />}
      </Part>
      <p className="al-footer">{messages.text("forYou.foot", { days: DAYS_KEPT })}</p>
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

function useParts() {
  const { suite } = useAlongside();
  const load = useCallback(async (): Promise<ForYouParts> => {
    const [questions, mine] = await Promise.all([suite.asking.questions(), suite.records.find({ of: "me" })]);
    return { ...questions, notices: ofKind(mine, "removalNotice") };
  }, [suite]);
  return useLoaded(load);
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
