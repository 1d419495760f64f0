import { recipientOf } from "@alongside/core";
import type { AskSeen, ItemLink, PersonId } from "@alongside/core";
import type { ReactNode } from "react";
import { useAlongside } from "../../alongside.tsx";
import { HostLink } from "../../components/host-link.tsx";
import { Initials, firstNameOf } from "../../components/initials.tsx";
import type { Messages } from "../../messages/messages.tsx";
import { useMessages } from "../../messages/messages.tsx";
import { commentUrl } from "../../comment-url.ts";
import { takeBack } from "../../open-ask-dialog.ts";

interface MyQuestionProps {
  readonly seen: AskSeen;
  readonly names: (id: PersonId) => string;
  /** null when there is none, or it can no longer be opened */
  readonly page: ItemLink | null;
  readonly onChange: () => void;
}

/** One question somebody asked: to whom, where it stands, and what came of it. It can always be taken back. */
export function MyQuestion({ seen, names, page, onChange }: MyQuestionProps) {
  const messages = useMessages();
  const { suite } = useAlongside();
  const { content } = seen.ask;
  const name = names(content.addressed);
  const title =
    content.goBetween === undefined
      ? messages.text("forYou.to", { name })
      : messages.text("forYou.toThrough", { name, between: names(content.goBetween) });
  const taken = { comment: content.comment ?? null, noted: seen.ask };
  return (
    <li className="al-person">
      <Initials id={content.addressed} name={name} />
      <div>
        <span className="al-name">
          <bdi>{title}</bdi>
        </span>
        <p className="al-quote">{content.question}</p>
        <p className="al-reason">{stateText({ seen, names, page }, messages)}</p>
      </div>
      <button
        type="button"
        className="al-button"
        aria-label={messages.text("sr.takeBack", { name })}
        onClick={() => void takeBack(taken, { suite, messages, onChange })}
      >
        {messages.text("do.takeBack")}
      </button>
    </li>
  );
}

function stateText({ seen: { ask, state }, names, page }: Pick<MyQuestionProps, "seen" | "names" | "page">, messages: Messages): ReactNode {
  const where = page === null ? null : commentLink(page, ask.content.comment);
  switch (state.kind) {
    case "waiting":
      return where === null ? messages.text("ask.waiting") : messages.rich("ask.waitingOn", { title: where });
    case "accepted":
      if (ask.content.goBetween !== undefined) return messages.text("ask.passesOn", { name: firstNameOf(names(recipientOf(ask))) });
      return where === null ? messages.text("ask.answered") : messages.rich("ask.answeredOn", { title: where });
    case "written-up":
      return messages.rich("ask.writtenUpAt", {
        link: (
          <HostLink href={state.link} newTab>
            <bdi>{state.link}</bdi>
          </HostLink>
        ),
      });
  }
}

/** The page, opened where the question stands. */
export function commentLink(page: ItemLink, comment: string | undefined): ReactNode {
  return (
    <HostLink href={commentUrl(page, comment)}>
      <bdi>{page.title}</bdi>
    </HostLink>
  );
}
