import type { CircleDraft, GroupToPublish, PersonId } from "@alongside/core";
import { WEEKDAYS, weekdayOf, weekdayText } from "@alongside/core";
import { Button } from "@fluentui/react-components";
import * as React from "react";
import { useMessages } from "../../components/messages-context.tsx";
import { Notice, SaveNotice } from "../../components/notice.tsx";
import { useStyles } from "../../components/styles.ts";
import type { Messages } from "../../words/messages.ts";
import { useAlongside } from "../alongside-context.tsx";
import { useCircleStyles } from "../circles/styles.ts";
import { CopyButton } from "../copy-button.tsx";
import type { Saving } from "../use-saving.ts";
import { namesOf } from "./brought.ts";
import type { BegunProposals } from "./use-begun-proposals.ts";
import { useProposing } from "./use-proposing.ts";

interface ProposeProps {
  readonly groups: readonly GroupToPublish[];
  readonly names: ReadonlyMap<PersonId, string>;
  readonly begun: BegunProposals;
  /** to the proposal */
  readonly onBack: () => void;
  /** leaves it at the circles that are written */
  readonly onLeave: () => void;
  readonly onChange: () => void;
}

/** Proposes the circles, and gives the words with which each group is told; stopped on the way, it goes on where it stopped. */
export function Propose({ groups, names, begun, onBack, onLeave, onChange }: ProposeProps): JSX.Element {
  const messages = useMessages();
  const styles = useStyles();
  const { saving, written, hasBegun, propose } = useProposing(groups, begun);
  const [isDone, setDone] = React.useState(false);
  const element = React.useRef<HTMLParagraphElement>(null);
  React.useEffect(() => element.current?.focus(), [isDone]);
  const isBusy = saving.phase === "saving";
  const press = async (): Promise<void> => {
    if (isBusy || !(await propose())) return;
    setDone(true);
    onChange();
  };
  const leave = (): void => {
    begun.drop();
    onChange();
    onLeave();
  };
  const said = isDone ? "sp.round.done" : hasBegun && !isBusy ? "sp.round.halfWay" : "sp.round.proposeNote";
  return (
    <div className={styles.box} aria-busy={isBusy}>
      <p ref={element} tabIndex={-1} role="status" className={styles.reading}>
        {messages.text(said)}
      </p>
      {isDone ? <WordsForThem groups={groups} names={names} /> : null}
      <p role="status" className={isBusy ? styles.meta : styles.spoken}>
        {isBusy && written !== null ? messages.text("sp.round.writing", written) : ""}
      </p>
      {isDone ? null : (
        <div className={styles.row}>
          <Button appearance="primary" disabledFocusable={isBusy} onClick={() => void press()}>
            {messages.text(hasBegun ? "round.goOn" : "sp.round.propose")}
          </Button>
          <Button appearance="transparent" disabledFocusable={isBusy} onClick={hasBegun ? leave : onBack}>
            {messages.text(hasBegun ? "round.leaveIt" : "do.back")}
          </Button>
        </div>
      )}
      <NoRoom saving={saving} />
      <SaveNotice saving={saving} onAgain={() => void press()} />
    </div>
  );
}

/** That not all of it can be written, and that therefore nothing was. */
function NoRoom({ saving }: { readonly saving: Saving }): JSX.Element | null {
  const messages = useMessages();
  if (saving.phase !== "refused" || saving.refusal.kind !== "no-room") return null;
  return (
    <Notice glyph="warning" urgent>
      <p>{messages.text("round.noRoomCircles", { maximum: saving.refusal.maximum })}</p>
    </Notice>
  );
}

/** What is said to each group; who is in it is shown to the host alone, until the page is left. */
function WordsForThem({ groups, names }: Pick<ProposeProps, "groups" | "names">): JSX.Element {
  const messages = useMessages();
  const styles = useStyles();
  const nameOf = useNames(groups, names);
  return (
    <ul className={useCircleStyles().list}>
      {groups.map(({ draft, members }) => {
        const text = wordsFor(
          draft,
          members.flatMap((person) => nameOf.get(person) ?? []),
          messages,
        );
        return (
          <li key={draft.id} className={styles.tight}>
            <p className={styles.preview}>{text}</p>
            <CopyButton label="sp.round.copy" text={text} of={draft.topic} />
          </li>
        );
      })}
    </ul>
  );
}

function wordsFor({ topic, firstOn, begins, zone }: CircleDraft, names: readonly string[], messages: Messages): string {
  const hour = messages.text("round.at", {
    day: weekdayText(WEEKDAYS.indexOf(weekdayOf(firstOn)), messages.language, "long"),
    time: `${begins} (${zone})`,
  });
  const address = `${window.location.origin}${window.location.pathname}`;
  return messages.text("sp.round.words", { topic, hour, address, names: messages.list(names).join("") });
}

/** After the page was left on the way, names are asked for once more. */
function useNames(groups: readonly GroupToPublish[], names: ReadonlyMap<PersonId, string>): ReadonlyMap<PersonId, string> {
  const alongside = useAlongside();
  const [found, setFound] = React.useState(names);
  React.useEffect(() => {
    let isWanted = true;
    const missing = groups.flatMap(({ members }) => members).filter((person) => !names.has(person));
    if (missing.length > 0) {
      void namesOf(alongside, missing).then((more) => {
        if (isWanted) setFound(new Map([...names, ...more]));
      });
    }
    return () => {
      isWanted = false;
    };
  }, [alongside, groups, names]);
  return found;
}
