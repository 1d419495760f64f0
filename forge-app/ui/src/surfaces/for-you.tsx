import { RECORD_KINDS, itemId, ofKind } from "@alongside/core";
import type { ItemId, ItemLink, Person, PersonId, Questions, RecordOf } from "@alongside/core";
import { useCallback } from "react";
import { useAlongside } from "../alongside.tsx";
import { Glyph } from "../components/glyph.tsx";
import { Part } from "../components/part.tsx";
import type { Messages } from "../messages/messages.tsx";
import { useMessages } from "../messages/messages.tsx";
import { useLoaded } from "../use-loaded.ts";
import { MyQuestion } from "./for-you/my-question.tsx";
import { QuestionToMe } from "./for-you/question-to-me.tsx";

interface ForYouParts extends Questions {
  readonly notices: readonly RecordOf<"removalNotice">[];
  readonly people: ReadonlyMap<PersonId, Person>;
  readonly pages: ReadonlyMap<ItemId, ItemLink>;
}

const { retention } = RECORD_KINDS.ask;
const DAYS_KEPT = retention.kind === "days" ? retention.days : 0;

/** What waits for one person, and what became of what they asked. Nothing here is new, unread or counted. */
export function ForYou() {
  const messages = useMessages();
  const { me } = useAlongside();
  const { state, again } = useParts();
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
                names={namesIn(parts.people, messages)}
                page={pageOf(ask, parts.pages)}
                first={index === 0}
              />
            ))}
          </>
        )}
      </Part>
      <Part title={messages.text("forYou.mine")} state={state} onAgain={again}>
        {(parts) => <MyQuestions parts={parts} onChange={again} />}
      </Part>
      <p className="al-footer">{messages.text("forYou.foot", { days: DAYS_KEPT })}</p>
    </>
  );
}

function MyQuestions({ parts, onChange }: { readonly parts: ForYouParts; readonly onChange: () => void }) {
  const messages = useMessages();
  if (parts.asked.length === 0) return <p className="al-reading">{messages.text("forYou.mineNone")}</p>;
  return (
    <ul className="al-people">
      {parts.asked.map((seen) => (
        <MyQuestion
          key={seen.ask.id}
          seen={seen}
          names={namesIn(parts.people, messages)}
          page={pageOf(seen.ask, parts.pages)}
          onChange={onChange}
        />
      ))}
    </ul>
  );
}

function useParts() {
  const { suite, lookups } = useAlongside();
  const load = useCallback(async (): Promise<ForYouParts> => {
    const [questions, mine] = await Promise.all([suite.asking.questions(), suite.records.find({ of: "me" })]);
    const asks = [...questions.open, ...questions.asked.map(({ ask }) => ask)];
    const named = asks.flatMap(({ owner, content }) => [
      owner,
      content.addressed,
      ...(content.goBetween === undefined ? [] : [content.goBetween]),
    ]);
    const [people, pages] = await Promise.all([
      named.length === 0 ? new Map<PersonId, Person>() : lookups.people(named),
      lookups.pages(asks.flatMap(({ content }) => content.item ?? [])),
    ]);
    return { ...questions, notices: ofKind(mine, "removalNotice"), people, pages };
  }, [suite, lookups]);
  return useLoaded(load);
}

/** A name is asked of the platform each time; who has gone has none. */
function namesIn(people: ReadonlyMap<PersonId, Person>, messages: Messages): (id: PersonId) => string {
  return (id) => people.get(id)?.name ?? messages.text("person.gone");
}

function pageOf({ content }: RecordOf<"ask">, pages: ReadonlyMap<ItemId, ItemLink>): ItemLink | null {
  return content.item === undefined ? null : (pages.get(itemId(content.item)) ?? null);
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
