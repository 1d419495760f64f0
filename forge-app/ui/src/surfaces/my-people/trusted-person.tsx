import type { Person, RecordOf } from "@alongside/core";
import { useState } from "react";
import { Initials, firstNameOf } from "../../components/initials.tsx";
import { HostLink } from "../../components/host-link.tsx";
import { useMessages } from "../../messages/messages.tsx";
import { AskThrough } from "./ask-through.tsx";
import { EditForm } from "./person-form.tsx";

interface TrustedPersonProps {
  readonly record: RecordOf<"trust">;
  readonly name: string;
  /** null for somebody outside, and while the name is not known */
  readonly colleague: Person | null;
  /** what is filled in about this person just now */
  readonly doing: "edit" | "ask" | null;
  readonly onDo: (doing: "edit" | "ask" | null) => void;
  readonly onSaved: (record: RecordOf<"trust">) => void;
  readonly onRemoved: () => void;
}

/** Somebody on the list: for what they are trusted, and the ways to ask through them and to change the entry. */
export function TrustedPerson({ record, name, colleague, doing, onDo, onSaved, onRemoved }: TrustedPersonProps) {
  const messages = useMessages();
  const [wasOpen, setWasOpen] = useState(doing !== null);
  const { content } = record;
  const open = (kind: "edit" | "ask"): void => {
    setWasOpen(true);
    onDo(kind);
  };
  const canAsk = colleague !== null && colleague.state === "active";
  const edit = messages.text("do.edit");
  return (
    <li className="al-person">
      <Initials id={content.person ?? record.id} name={name} />
      <div className="al-section">
        <About record={record} name={name} hasLeft={content.person !== undefined && colleague?.state === "left"} />
        {doing === "edit" ? (
          <EditForm record={record} name={name} onSaved={onSaved} onRemoved={onRemoved} onCancel={() => onDo(null)} />
        ) : null}
        {doing === "ask" && colleague !== null ? <AskThrough between={colleague} onClose={() => onDo(null)} /> : null}
      </div>
      {doing === null ? (
        <div className="al-row">
          {canAsk ? (
            <button type="button" className="al-button" onClick={() => open("ask")}>
              {messages.text("people.ask", { name: firstNameOf(name) })}
            </button>
          ) : null}
          <button
            type="button"
            className="al-button al-button-quiet"
            aria-label={messages.text("sr.editItem", { title: name })}
            // Whoever closed the form goes on where it was opened.
            autoFocus={wasOpen}
            onClick={() => open("edit")}
          >
            {edit}
          </button>
        </div>
      ) : null}
    </li>
  );
}

function About({ record, name, hasLeft }: { readonly record: RecordOf<"trust">; readonly name: string; readonly hasLeft: boolean }) {
  const messages = useMessages();
  const { person, forWhat, why, link } = record.content;
  const seat = person === undefined ? "seat.outside" : "people.noLonger";
  return (
    <div>
      <div>
        <span className="al-name">
          <bdi>{name}</bdi>
        </span>
        {person === undefined || hasLeft ? <span className="al-seat al-dot">{messages.text(seat)}</span> : null}
      </div>
      {forWhat === undefined && link === undefined ? null : (
        <p className="al-reason">
          {forWhat === undefined ? null : messages.rich("people.forLine", { topic: <bdi>{forWhat}</bdi> })}
          {forWhat === undefined || link === undefined ? null : <span className="al-dot" />}
          {link === undefined ? null : (
            <HostLink href={link} newTab>
              {new URL(link).host}
            </HostLink>
          )}
        </p>
      )}
      {why === undefined ? null : <p className="al-reason">{messages.rich("people.whyLine", { why: <bdi>{why}</bdi> })}</p>}
    </div>
  );
}
