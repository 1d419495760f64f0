import { audienceOf, isCircleRecord, ofKind, personId, seenByOthers } from "@alongside/core";
import type { PlaceId, RecordKind, StoredRecord } from "@alongside/core";
import { useId, useState } from "react";
import type { ReactNode } from "react";
import { useAlongside } from "../../alongside.tsx";
import { Initials } from "../../components/initials.tsx";
import { useMessages } from "../../messages/messages.tsx";
import { personText, spaceText } from "../../name-text.ts";
import type { RecordInWords } from "./describe-record.ts";
import { describeRecord, noteLines } from "./describe-record.ts";
import type { Mine } from "./mine.ts";
import { ProfileNote } from "./profile-note.tsx";
import { useTelling } from "./use-telling.ts";

type Looking = { readonly as: "colleague"; readonly place: PlaceId } | { readonly as: "site" | "admin" };

/** What others see of the person, decided by the rule that answers them. */
export function SeenByOthers({ mine }: { readonly mine: Mine }) {
  const messages = useMessages();
  const places = placesIn(mine.records);
  const choices: readonly Looking[] = [...places.map((place) => ({ as: "colleague" as const, place })), { as: "site" }, { as: "admin" }];
  const [wished, setWished] = useState("");
  const looking = choices.find((choice) => keyOf(choice) === wished) ?? choices[0] ?? { as: "site" as const };
  return (
    <>
      <SeeItAs choices={choices} looking={looking} onLook={(choice) => setWished(keyOf(choice))} mine={mine} />
      <Seen seen={seenByOthers(mine.records, openTo(looking, places), mine.today)} mine={mine} />
      <ProfileNote mine={mine} />
      <p className="al-hint al-measure">
        {messages.text("data.seenWork")}
        {looking.as === "admin" ? ` ${messages.text("data.seenAdminNote")}` : null}
      </p>
    </>
  );
}

function placesIn(records: readonly StoredRecord[]): PlaceId[] {
  const places = records.map(audienceOf).flatMap((audience) => (audience.kind === "place" ? [audience.place] : []));
  return [...new Set(places)];
}

function keyOf(looking: Looking): string {
  return looking.as === "colleague" ? `colleague ${looking.place}` : looking.as;
}

/** An administrator can open every space, or let themselves in: so they are taken to be a colleague in each of them. */
function openTo(looking: Looking, places: readonly PlaceId[]): ReadonlySet<PlaceId> {
  switch (looking.as) {
    case "colleague":
      return new Set([looking.place]);
    case "site":
      return new Set();
    case "admin":
      return new Set(places);
  }
}

interface SeeItAsProps {
  readonly choices: readonly Looking[];
  readonly looking: Looking;
  readonly onLook: (looking: Looking) => void;
  readonly mine: Mine;
}

function SeeItAs({ choices, looking, onLook, mine }: SeeItAsProps) {
  const messages = useMessages();
  const name = useId();
  const text = (choice: Looking): string => {
    switch (choice.as) {
      case "colleague":
        return messages.text("data.seenColleague", { space: spaceText(choice.place, mine.names, messages) });
      case "site":
        return messages.text("data.seenSite");
      case "admin":
        return messages.text("data.seenAdmin");
    }
  };
  return (
    <div role="radiogroup" aria-labelledby={`${name}-legend`} className="al-segments">
      <span id={`${name}-legend`} className="al-meta">
        {messages.text("data.seenAs")}
      </span>
      <div>
        {choices.map((choice) => (
          <label key={keyOf(choice)}>
            <input type="radio" name={name} className="al-sr" checked={keyOf(choice) === keyOf(looking)} onChange={() => onLook(choice)} />
            <span>{text(choice)}</span>
          </label>
        ))}
      </div>
    </div>
  );
}

const SHARED: ReadonlySet<RecordKind> = new Set(["resource", "collection", "resourceReply", "stillGood"]);
const WORDS = ["ask", "mentor", "learn", "improve"] as const;

function Seen({ seen, mine }: { readonly seen: readonly StoredRecord[]; readonly mine: Mine }) {
  const messages = useMessages();
  const { me } = useAlongside();
  const name = personText(personId(me), mine.names, messages);
  const note = ofKind(seen, "profileNote")[0];
  const shared = seen.filter(({ kind }) => SHARED.has(kind));
  const circles = seen.filter(isCircleRecord);
  const telling = useTelling(mine);
  const topics = [...ofKind(seen, "offer"), ...ofKind(seen, "wish")];
  return (
    <div className="al-box">
      <div className="al-person al-person-alone">
        <Initials id={me} name={name} />
        <div className="al-section">
          <span className="al-name">
            <bdi>{name}</bdi>
          </span>
          {seen.length === 0 ? <p className="al-reading">{messages.text("data.seenNothing")}</p> : null}
          {note === undefined ? null : (
            <Group caption={messages.text("data.note")}>
              {noteLines(note.content, messages).map((line) => (
                <p key={line} className="al-lines">
                  <bdi>{line}</bdi>
                </p>
              ))}
            </Group>
          )}
          {shared.length === 0 ? null : (
            <Group caption={messages.text("name.sharedShort")}>
              {shared.map((record) => (
                <SharedBySomebody key={record.id} {...describeRecord(record, telling)} />
              ))}
            </Group>
          )}
          {circles.length === 0 ? null : (
            <Group caption={messages.text("data.seenCircles")}>
              {circles.map((record) => (
                <SharedBySomebody key={`${record.kind} ${record.id}`} {...describeRecord(record, telling)} />
              ))}
            </Group>
          )}
          {WORDS.map((word) => {
            const written = topics.filter(({ content }) => content.word === word);
            return written.length === 0 ? null : (
              <Group key={word} caption={messages.text("offer.kind", { kind: word })}>
                {written.map(({ id, content }) => (
                  <div key={id}>
                    <bdi>{content.topic}</bdi>
                    {content.note === undefined ? null : <p className="al-reason al-lines">{content.note}</p>}
                  </div>
                ))}
              </Group>
            );
          })}
        </div>
      </div>
    </div>
  );
}

function SharedBySomebody({ words, more }: RecordInWords) {
  return (
    <div>
      <bdi>{words}</bdi>
      {more.map((line) => (
        <p key={line} className="al-reason al-lines">
          <bdi>{line}</bdi>
        </p>
      ))}
    </div>
  );
}

function Group({ caption, children }: { readonly caption: string; readonly children: ReactNode }) {
  return (
    <div>
      <div className="al-meta">{caption}</div>
      {children}
    </div>
  );
}
