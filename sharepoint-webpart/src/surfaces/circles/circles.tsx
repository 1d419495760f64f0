import type { RecordOf } from "@alongside/core";
import { Button, Link } from "@fluentui/react-components";
import * as React from "react";
import type { CirclesShown } from "../../circles/look-at-circles.ts";
import { lookAtCircles } from "../../circles/look-at-circles.ts";
import { LookedFooter } from "../../components/looked-footer.tsx";
import { useMessages } from "../../components/messages-context.tsx";
import { useStyles } from "../../components/styles.ts";
import { useAlongside } from "../alongside-context.tsx";
import { CoffeeLater } from "../coffee/coffee-later.tsx";
import { RoundsLater } from "../rounds/rounds-later.tsx";
import { useLoaded } from "../use-loaded.ts";
import { WhenThere } from "../when-there.tsx";
import { CircleCard, RememberedCard } from "./circle-card.tsx";
import { CircleFileLater } from "./circle-file-later.tsx";
import { CircleFormLater } from "./circle-form-later.tsx";
import { CirclePageLater } from "./circle-page-later.tsx";
import type { Changed } from "./just-changed.tsx";
import { JustChangedLater } from "./just-changed-later.tsx";
import { useCircleStyles } from "./styles.ts";
import type { BegunNotes } from "./make-notes.tsx";
import { LIST, useView } from "./use-view.ts";

/** Learning circles of the site: the list, and in its place one circle, the form, or a file. */
export function Circles(): JSX.Element {
  const alongside = useAlongside();
  const messages = useMessages();
  const { language } = messages;
  const { state, again } = useLoaded(React.useCallback(() => lookAtCircles(alongside, language), [alongside, language]));
  const records = React.useMemo(() => (state.phase === "there" ? state.value.circles.map((one) => one.records) : []), [state]);
  const { view, show, element } = useView();
  const begunNotes = React.useRef<BegunNotes>(new Map());
  const [changed, setChanged] = React.useState<Changed | null>(null);
  const go = (next: Parameters<typeof show>[0]): void => {
    setChanged(null);
    show(next);
  };
  const done = (what: Changed | null): void => {
    setChanged(what);
    again();
    show(LIST);
  };
  return (
    <div className={useStyles().stack} ref={element} aria-busy={state.phase === "loading"}>
      {view.is === "list" ? <ProposeButton onPropose={() => go({ is: "form", circle: null })} /> : null}
      {changed === null ? null : <JustChangedLater changed={changed} onChanged={done} />}
      {view.is === "form" ? (
        <CircleFormLater
          circle={view.circle}
          takesOver={view.takesOver === true}
          beginning={view.like === undefined ? {} : { topic: view.like.topic, like: view.like }}
          onSaved={(circle) => done(view.circle === null ? { was: "proposed", circle } : null)}
          onCancel={() => go(LIST)}
        />
      ) : view.is === "file" ? (
        <CircleFileLater onBack={() => go(LIST)} onLike={(like) => go({ is: "form", circle: null, like })} />
      ) : (
        <WhenThere state={state} onAgain={again}>
          {(shown) =>
            view.is === "list" ? (
              <List shown={shown} onOpen={(id) => go({ is: "circle", id })} onChange={again} />
            ) : (
              <CirclePageLater
                shown={shown.circles.find(({ seen }) => seen.id === view.id) ?? null}
                looking={shown.looking}
                begunNotes={begunNotes.current}
                onBack={() => go(LIST)}
                onChange={again}
                onEdit={(circle) => go({ is: "form", circle })}
                onTakeOver={(circle) => go({ is: "form", circle, takesOver: true })}
                onRemoved={(circle) => done({ was: "removed", circle })}
              />
            )
          }
        </WhenThere>
      )}
      {view.is === "list" ? <OpenFileLink onOpen={() => go({ is: "file" })} /> : null}
      {view.is === "list" ? <RoundsLater circles={records} onChange={again} /> : null}
      {view.is === "list" ? <CoffeeLater /> : null}
      <LookedFooter source={messages.text("sp.circle.source")} how={messages.text("sp.circle.howBody")} />
    </div>
  );
}

function ProposeButton({ onPropose }: { readonly onPropose: () => void }): JSX.Element {
  return (
    <div className={useCircleStyles().propose}>
      <Button appearance="primary" data-opens="form" onClick={onPropose}>
        {useMessages().text("circle.propose")}
      </Button>
    </div>
  );
}

function OpenFileLink({ onOpen }: { readonly onOpen: () => void }): JSX.Element {
  return (
    <div>
      <Link as="button" type="button" data-opens="file" onClick={onOpen}>
        {useMessages().text("circleFile.open")}
      </Link>
    </div>
  );
}

interface ListProps {
  readonly shown: CirclesShown;
  readonly onOpen: (id: string) => void;
  readonly onChange: () => void;
}

function List({ shown: { circles, memories, looking }, onOpen, onChange }: ListProps): JSX.Element {
  const messages = useMessages();
  const styles = useStyles();
  const circle = useCircleStyles();
  if (circles.length === 0 && memories.length === 0) return <p className={styles.reading}>{messages.text("empty.circles")}</p>;
  return (
    <ul className={circle.list}>
      {circles.map((shown) => (
        <CircleCard key={shown.seen.id} shown={shown} looking={looking} onOpen={() => onOpen(shown.seen.id)} onChange={onChange} />
      ))}
      {byCircle(memories).map((those) => (
        <RememberedCard key={those[0].content.circle} memories={those} />
      ))}
    </ul>
  );
}

type Memory = RecordOf<"memory">;

/** What was learned in the same circle belongs together. */
function byCircle(memories: readonly Memory[]): readonly (readonly [Memory, ...Memory[]])[] {
  const circles = new Map<string, [Memory, ...Memory[]]>();
  for (const memory of memories) {
    const those = circles.get(memory.content.circle);
    if (those === undefined) circles.set(memory.content.circle, [memory]);
    else those.push(memory);
  }
  return [...circles.values()];
}
