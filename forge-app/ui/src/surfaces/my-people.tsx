import { ofKind } from "@alongside/core";
import type { RecordOf } from "@alongside/core";
import { useState } from "react";
import { useAlongside } from "../alongside.tsx";
import { WhenThere } from "../components/part.tsx";
import { useMessages } from "../messages/messages.tsx";
import { personText } from "../name-text.ts";
import type { Names } from "../use-names.ts";
import { NO_NAMES, useNames } from "../use-names.ts";
import type { OwnRecords } from "../use-own-records.ts";
import { useOwnRecords } from "../use-own-records.ts";
import { NamesNotice } from "../components/names-notice.tsx";
import { AddForm } from "./my-people/person-form.tsx";
import { TrustedPerson } from "./my-people/trusted-person.tsx";
import { RemovedPerson } from "./my-people/removed-person.tsx";

type Trust = RecordOf<"trust">;

/** The one thing that is filled in at a time. */
export type Doing = { readonly kind: "add" } | { readonly kind: "edit" | "ask"; readonly id: string } | null;

/** People somebody trusts: a private list. */
export function MyPeople() {
  const messages = useMessages();
  const { host } = useAlongside();
  if (host.accountId !== "") return <SignedIn />;
  return (
    <div className="al-section">
      <h1>{messages.text("name.people")}</h1>
      <p className="al-reading">{messages.text("people.signIn")}</p>
    </div>
  );
}

function SignedIn() {
  const messages = useMessages();
  const own = useOwnRecords();
  const [removed, setRemoved] = useState<readonly Trust[]>([]);
  const [doing, setDoing] = useState<Doing>(null);
  const [said, setSaid] = useState("");
  const [wasAdding, setWasAdding] = useState(false);
  const trusted = own.state.phase === "there" ? ofKind(own.state.value, "trust") : [];
  const names = useNames([...trusted, ...removed]);
  const saved = (record: Trust): void => {
    own.put(record);
    setDoing(null);
    setSaid(messages.text("store.saved"));
  };
  const adding = doing?.kind === "add";
  return (
    <div className="al-section al-apart">
      <div className="al-head">
        <div>
          <h1>{messages.text("name.people")}</h1>
          <p className="al-lead">{messages.text("people.lead")}</p>
        </div>
        {adding ? null : (
          <button
            type="button"
            className="al-button"
            // Whoever closed the form goes on where it was opened.
            autoFocus={wasAdding}
            onClick={() => {
              setWasAdding(true);
              setDoing({ kind: "add" });
            }}
          >
            {messages.text("people.add")}
          </button>
        )}
      </div>
      {adding ? <AddForm onSaved={saved} onCancel={() => setDoing(null)} /> : null}
      {names.state.phase === "failed" ? <NamesNotice onAgain={names.again} /> : null}
      <WhenThere state={own.state} onAgain={own.again}>
        {() => (
          <List
            {...{ own, trusted, removed, setRemoved, doing, setDoing, saved }}
            names={names.state.phase === "there" ? names.state.value : NO_NAMES}
          />
        )}
      </WhenThere>
      <p className="al-footer">
        {messages.text("people.where")} {messages.text("people.notTold")}
      </p>
      <p className="al-sr" role="status">
        {said}
      </p>
    </div>
  );
}

interface ListProps {
  readonly own: OwnRecords;
  readonly trusted: readonly Trust[];
  readonly removed: readonly Trust[];
  readonly setRemoved: (removed: readonly Trust[]) => void;
  readonly doing: Doing;
  readonly setDoing: (doing: Doing) => void;
  readonly saved: (record: Trust) => void;
  readonly names: Names;
}

function List({ own, trusted, removed, setRemoved, doing, setDoing, saved, names }: ListProps) {
  const messages = useMessages();
  const nameOf = ({ content }: Trust): string =>
    content.person === undefined ? (content.outsider ?? "") : personText(content.person, names, messages);
  const rows = [...trusted.map((record) => ({ record, gone: false })), ...removed.map((record) => ({ record, gone: true }))].sort(
    (one, other) => nameOf(one.record).localeCompare(nameOf(other.record), messages.language),
  );
  if (rows.length === 0) return doing === null ? <p className="al-reading">{messages.text("people.empty")}</p> : null;
  return (
    <ul className="al-people">
      {rows.map(({ record, gone }) =>
        gone ? (
          <RemovedPerson
            key={record.id}
            record={record}
            name={nameOf(record)}
            onPutBack={(again) => {
              setRemoved(removed.filter(({ id }) => id !== record.id));
              saved(again);
            }}
          />
        ) : (
          <TrustedPerson
            key={record.id}
            record={record}
            name={nameOf(record)}
            colleague={record.content.person === undefined ? null : (names.person(record.content.person) ?? null)}
            doing={doing !== null && doing.kind !== "add" && doing.id === record.id ? doing.kind : null}
            onDo={(kind) => setDoing(kind === null ? null : { kind, id: record.id })}
            onSaved={saved}
            onRemoved={() => {
              own.drop(record);
              setRemoved([...removed, record]);
              setDoing(null);
            }}
          />
        ),
      )}
    </ul>
  );
}
