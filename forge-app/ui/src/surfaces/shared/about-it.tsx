import type { Person, PersonId, RecordOf } from "@alongside/core";
import { refOfRecord } from "@alongside/core";
import { useState } from "react";
import { useAlongside } from "../../alongside.tsx";
import { browserClock } from "../../clock.ts";
import { SaveNotice } from "../../components/save-notice.tsx";
import { useMessages } from "../../messages/messages.tsx";
import { useSaving } from "../../use-saving.ts";
import type { SeenThing } from "./use-shared.ts";

interface AboutItProps {
  readonly thing: SeenThing;
  readonly people: ReadonlyMap<PersonId, Person>;
}

/** What colleagues wrote about a shared thing: whether it still holds, replies; and, for the one who shared it alone, thanks. */
export function AboutIt({ thing: { about, thanks }, people }: AboutItProps) {
  const messages = useMessages();
  const { me } = useAlongside();
  const { latestWord, replies } = about;
  const nameOf = (id: PersonId): string => people.get(id)?.name ?? "";
  const thankful = thanks.map(({ owner }) => nameOf(owner)).filter((name) => name !== "");
  return (
    <>
      {latestWord === null ? null : (
        <p className="al-reading">
          {messages.rich(latestWord.content.holds ? "shared.saidHolds" : "shared.saidHoldsNot", {
            who: latestWord.owner === me ? "me" : "other",
            name: <bdi>{nameOf(latestWord.owner)}</bdi>,
            month: messages.month(Date.parse(latestWord.writtenOn), browserClock.now()),
          })}
        </p>
      )}
      {replies.map((reply) => (
        <Reply key={refOfRecord(reply)} reply={reply} name={nameOf(reply.owner)} />
      ))}
      {thankful.length === 0 ? null : (
        <p className="al-reading">
          {messages.rich("shared.thankedBy", { names: messages.list(thankful.map((name) => <bdi key={name}>{name}</bdi>)) })}
        </p>
      )}
    </>
  );
}

interface ReplyProps {
  readonly reply: RecordOf<"resourceReply">;
  readonly name: string;
}

/** One's own reply can be taken back, and put back as long as the page is open. */
function Reply({ reply, name }: ReplyProps) {
  const messages = useMessages();
  const { me, suite } = useAlongside();
  const { saving, save } = useSaving();
  const [isGone, setGone] = useState(false);
  const { id, content } = reply;
  const change = async (): Promise<void> => {
    if (saving.phase === "saving") return;
    const written = isGone
      ? await save(() => suite.records.save({ kind: "resourceReply", id, version: null, content }))
      : await save(() => suite.records.remove(refOfRecord(reply)));
    if (written !== undefined) setGone(!isGone);
  };
  const words = messages.text(isGone ? "do.putBack" : "do.takeBack");
  return (
    <div className="al-quote al-reply">
      {isGone ? (
        <span role="status">{messages.text("shared.replyGone")}</span>
      ) : (
        <>
          <span className="al-strong">
            <bdi>{name}</bdi>
          </span>{" "}
          <bdi>{content.text}</bdi>
        </>
      )}
      {reply.owner === me ? (
        <>
          {" "}
          <button type="button" className="al-act" aria-label={`${words}: ${content.text}`} onClick={() => void change()}>
            {words}
          </button>
        </>
      ) : null}
      <SaveNotice saving={saving} onAgain={() => void change()} />
    </div>
  );
}
