import type { AboutThing, RecordOf } from "@alongside/core";
import { refOfRecord } from "@alongside/core";
import * as React from "react";
import { Sentence, useMessages } from "../../components/messages-context.tsx";
import { useAlongside } from "../alongside-context.tsx";
import { useSharedStyles } from "./styles.ts";
import { TakeBack } from "./take-back.tsx";

interface AboutProps {
  readonly about: AboutThing;
  readonly onChange: () => void;
}

/** The latest word on whether it still holds, and what colleagues added. One's own can be taken back. */
export function About({ about: { latestWord, replies }, onChange }: AboutProps): JSX.Element {
  const shared = useSharedStyles();
  return (
    <>
      {latestWord === null ? null : <LatestWord word={latestWord} onChange={onChange} />}
      {replies.length === 0 ? null : (
        <ul className={shared.replies}>
          {replies.map((reply) => (
            <Reply key={`${reply.owner} ${reply.id}`} reply={reply} onChange={onChange} />
          ))}
        </ul>
      )}
    </>
  );
}

function LatestWord({ word, onChange }: { readonly word: RecordOf<"stillGood"> } & Pick<AboutProps, "onChange">): JSX.Element | null {
  const messages = useMessages();
  const shared = useSharedStyles();
  const { me, nameOf } = useAlongside();
  const name = nameOf(word.owner);
  if (name === null) return null;
  const month = messages.month(Date.parse(word.writtenOn), Date.now());
  const sentence = word.content.holds ? "reason.resource.stillGood" : "reason.resource.stale";
  return (
    <div className={shared.said}>
      <Sentence of={sentence} values={{ name: <bdi>{name}</bdi>, month }} />
      {word.owner === me ? (
        <div className={shared.actions}>
          <TakeBack of={refOfRecord(word)} title={messages.text(sentence, { name, month })} onTakenBack={onChange} />
        </div>
      ) : null}
    </div>
  );
}

function Reply({ reply, onChange }: { readonly reply: RecordOf<"resourceReply"> } & Pick<AboutProps, "onChange">): JSX.Element {
  const shared = useSharedStyles();
  const { me, nameOf } = useAlongside();
  return (
    <li className={shared.reply}>
      <b>
        <bdi>{nameOf(reply.owner)}</bdi>
      </b>{" "}
      <bdi>{reply.content.text}</bdi>
      {reply.owner === me ? (
        <div className={shared.actions}>
          <TakeBack of={refOfRecord(reply)} title={reply.content.text} onTakenBack={onChange} />
        </div>
      ) : null}
    </li>
  );
}
