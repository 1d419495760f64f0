import type { ForYouAnswer, ItemId, RecordOf } from "@alongside/core";
import { ofKind, refOfRecord } from "@alongside/core";
import * as React from "react";
import { Bar } from "../../components/first-paint.tsx";
import { useMessages } from "../../components/messages-context.tsx";
import { SaveNotice } from "../../components/notice.tsx";
import { useStyles } from "../../components/styles.ts";
import type { Alongside } from "../../alongside.ts";
import { useAlongside } from "../alongside-context.tsx";
import { describePeople } from "../describe-people.ts";
import { Deed } from "../shared/deed.tsx";
import { useSharedStyles } from "../shared/styles.ts";
import { useSaving } from "../use-saving.ts";

interface WavedOffProps {
  readonly answer: ForYouAnswer;
  readonly onChange: () => void;
}

type Waved = RecordOf<"notThis">;

/** Everything that was waved off, folded away; each can be put back. On SharePoint there is no other place for it. */
export function WavedOff({ answer, onChange }: WavedOffProps): JSX.Element | null {
  const messages = useMessages();
  const styles = useStyles();
  const [isOpen, setOpen] = React.useState(false);
  const waved = ofKind(answer.mine, "notThis");
  if (waved.length === 0) return null;
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className={styles.meta}>{messages.text("sp.forYou.waved")}</summary>
      {isOpen ? <List waved={waved} answer={answer} onChange={onChange} /> : null}
    </details>
  );
}

/** Titles and names are looked up only for whoever opens the list. */
function List({ waved, answer, onChange }: WavedOffProps & { readonly waved: readonly Waved[] }): JSX.Element {
  const styles = useStyles();
  const alongside = useAlongside();
  const [titles, setTitles] = React.useState<Titles | null>(null);
  const { mine } = answer;
  React.useEffect(() => {
    let isWanted = true;
    void titlesOf(alongside, answer, ofKind(mine, "notThis")).then((found) => {
      if (isWanted) setTitles(found);
    });
    return () => {
      isWanted = false;
    };
  }, [alongside, answer, mine]);
  if (titles === null) return <Bar width="55%" />;
  return (
    <ul className={styles.section}>
      {waved.map((record) => (
        <li key={record.id}>
          <One record={record} title={titles.get(record.id)} onChange={onChange} />
        </li>
      ))}
    </ul>
  );
}

/** By the id of what was written; what is not for this person, or not there any more, is missing. */
type Titles = ReadonlyMap<string, string>;

async function titlesOf({ itemLinks, nameOf, ports }: Alongside, answer: ForYouAnswer, waved: readonly Waved[]): Promise<Titles> {
  const items = waved.flatMap(({ content }) => content.item ?? []);
  const people = waved.flatMap(({ content }) => content.person ?? []).filter((person) => nameOf(person) === null);
  const [{ links }, described] = await Promise.all([itemLinks(items), describePeople(ports, people)]);
  const names = new Map(described.map(({ id, name }) => [id, name]));
  const title = (id: ItemId | undefined): string | undefined => (id === undefined ? undefined : links.get(id)?.title);
  return new Map(
    waved.flatMap(({ id, content }) => {
      const { item, resource, person, circle } = content;
      const shared = ofKind(answer.others, "resource").find((other) => other.id === resource)?.content;
      const topic = ofKind(answer.others, "circle").find((other) => other.id === circle)?.content.topic;
      const found = person === undefined ? (title(item) ?? shared?.title ?? topic) : (nameOf(person) ?? names.get(person));
      return found === undefined ? [] : [[id, found] as const];
    }),
  );
}

function One({
  record,
  title,
  onChange,
}: {
  readonly record: Waved;
  readonly title: string | undefined;
  readonly onChange: () => void;
}): JSX.Element {
  const messages = useMessages();
  const shared = useSharedStyles();
  const { suite } = useAlongside();
  const { saving, save } = useSaving();
  const shown = title ?? messages.text(record.content.person === undefined ? "sp.forYou.wavedThing" : "sp.forYou.wavedPerson");
  const putBack = async (): Promise<void> => {
    if ((await save(() => suite.records.remove(refOfRecord(record)))) !== undefined) onChange();
  };
  return (
    <>
      <div className={shared.actions}>
        <bdi>{shown}</bdi>
        <Deed words="do.putBack" title={shown} isOff={saving.phase === "saving"} onClick={() => void putBack()} />
      </div>
      <SaveNotice saving={saving} onAgain={() => void putBack()} />
    </>
  );
}
