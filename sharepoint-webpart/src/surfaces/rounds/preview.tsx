import type { CircleSizes, FormedCircle, GroupToPublish, PersonId, Proposal, RoundDraft, SuggestedPair, Volunteer } from "@alongside/core";
import { explainCircle, offsetOn, suggestedPairs, zoneHere } from "@alongside/core";
import { Button, Link } from "@fluentui/react-components";
import * as React from "react";
import { createLocalTimes } from "../../browser/local-times.ts";
import { useMessages } from "../../components/messages-context.tsx";
import { useStyles } from "../../components/styles.ts";
import { useAlongside } from "../alongside-context.tsx";
import { useCircleStyles } from "../circles/styles.ts";
import { groupsOf } from "./groups-of.ts";
import { MoveForm } from "./move-form.tsx";
import { ProposedCircle } from "./proposed-circle.tsx";
import { useRoundStyles } from "./styles.ts";
import { useForming } from "./use-forming.ts";

interface PreviewProps {
  readonly plan: RoundDraft;
  readonly volunteers: readonly Volunteer[];
  readonly names: ReadonlyMap<PersonId, string>;
  /** what was chosen before going on and coming back; empty for nothing */
  readonly initial: readonly FormedCircle[];
  readonly onBack: () => void;
  readonly onNext: (groups: readonly GroupToPublish[], chosen: readonly FormedCircle[]) => void;
}

function sizesOf({ smallest, largest }: RoundDraft): CircleSizes {
  return { smallest: Number(smallest), largest: Number(largest) };
}

/** A proposal: explained, worked out anew by another seed, and changed by hand. */
export function Preview({ plan, volunteers, names, initial, onBack, onNext }: PreviewProps): JSX.Element {
  const messages = useMessages();
  const styles = useStyles();
  const { home, surroundings } = useAlongside();
  const { wordForms } = surroundings;
  const { forming, begin, stop } = useForming();
  const [seed, setSeed] = React.useState(1);
  const [changed, setChanged] = React.useState<readonly (readonly FormedCircle[])[]>(initial.length === 0 ? [] : [initial]);
  const isGiven = initial.length > 0 && seed === 1;
  React.useEffect(() => {
    if (!isGiven) begin({ volunteers, sizes: sizesOf(plan), seed });
  }, [begin, volunteers, plan, seed, isGiven]);
  const isWorking = !isGiven && forming.phase !== "done";
  const circles = changed[changed.length - 1] ?? (forming.phase === "done" ? forming.circles : []);
  const proposal: Proposal = { volunteers, circles, wordForms, sizes: sizesOf(plan) };
  const pairs = isWorking ? [] : suggestedPairs(proposal);
  const another = (): void => {
    setChanged([]);
    setSeed(seed + 1);
  };
  return (
    <div className={styles.box} aria-busy={isWorking}>
      {isWorking ? (
        <Working share={forming.phase === "working" ? forming.share : 0} onStop={stop} />
      ) : (
        <Settled
          {...{ plan, names, proposal, pairs }}
          onMove={(next) => setChanged([...changed, next])}
          onUndo={changed.length > (isGiven ? 1 : 0) ? () => setChanged(changed.slice(0, -1)) : null}
        />
      )}
      <div className={styles.row}>
        {isWorking || circles.length + pairs.length === 0 ? null : (
          <Button appearance="primary" onClick={() => onNext(groupsOf({ plan, proposal, pairs, home }), circles)}>
            {messages.text("round.next")}
          </Button>
        )}
        <Button disabled={isWorking} onClick={another}>
          {messages.text("round.another")}
        </Button>
        <Button appearance="transparent" onClick={onBack}>
          {messages.text("do.back")}
        </Button>
      </div>
    </div>
  );
}

function Working({ share, onStop }: { readonly share: number; readonly onStop: () => void }): JSX.Element {
  const messages = useMessages();
  const stop = React.useRef<HTMLButtonElement>(null);
  React.useEffect(() => stop.current?.focus(), []);
  return (
    <div className={useStyles().section}>
      <p role="status">{messages.text("round.working")}</p>
      <progress className={useRoundStyles().progress} max={1} value={share} aria-label={messages.text("round.progress")} />
      <div>
        <Button ref={stop} onClick={onStop}>
          {messages.text("round.stop")}
        </Button>
      </div>
    </div>
  );
}

interface SettledProps extends Pick<PreviewProps, "plan" | "names"> {
  readonly proposal: Proposal;
  readonly pairs: readonly SuggestedPair[];
  readonly onMove: (circles: readonly FormedCircle[]) => void;
  readonly onUndo: (() => void) | null;
}

function Settled({ plan, names, proposal, pairs, onMove, onUndo }: SettledProps): JSX.Element {
  const messages = useMessages();
  const styles = useStyles();
  const lead = React.useRef<HTMLParagraphElement>(null);
  React.useEffect(() => lead.current?.focus(), []);
  const [moving, setMoving] = React.useState<PersonId | null>(null);
  const { circles, volunteers, wordForms } = proposal;
  const offsetMinutes = React.useMemo(() => offsetOn(plan.startsOn, zoneHere(), createLocalTimes()), [plan.startsOn]);
  const isNone = circles.length + pairs.length === 0;
  const moved = (next: readonly FormedCircle[]): void => {
    setMoving(null);
    onMove(next);
    lead.current?.focus();
  };
  const shown = { names, offsetMinutes };
  return (
    <>
      <p ref={lead} role="status" tabIndex={-1} className={styles.reading}>
        {messages.text(isNone ? "sp.round.none" : "round.previewLead")}
      </p>
      <ul className={useCircleStyles().list}>
        {circles.map((circle, index) => (
          <ProposedCircle
            key={`${circle.topic} ${circle.members[0] ?? ""}`}
            {...shown}
            members={circle.members}
            reasons={explainCircle(volunteers, circle, wordForms)}
            onMove={circles.length > 1 ? setMoving : null}
          >
            {moving === null || !circle.members.includes(moving) ? null : (
              <MoveForm
                {...{ proposal, offsetMinutes }}
                name={names.get(moving) ?? ""}
                person={moving}
                from={index}
                onMove={moved}
                onCancel={() => setMoving(null)}
              />
            )}
          </ProposedCircle>
        ))}
        <Pairs {...shown} proposal={proposal} pairs={pairs} />
      </ul>
      {onUndo === null ? null : (
        <div>
          <Link as="button" type="button" onClick={onUndo}>
            {messages.text("do.undo")}
          </Link>
        </div>
      )}
    </>
  );
}

interface PairsProps extends Pick<SettledProps, "names" | "proposal" | "pairs"> {
  readonly offsetMinutes: number;
}

/** Those who are left and fit, two to begin with. */
function Pairs({ names, proposal: { volunteers, wordForms }, pairs, offsetMinutes }: PairsProps): JSX.Element {
  const messages = useMessages();
  const styles = useStyles();
  return (
    <>
      {pairs.map(({ topic, people }) => (
        <ProposedCircle
          key={people.join(" ")}
          {...{ names, offsetMinutes }}
          members={people}
          reasons={explainCircle(volunteers, { topic, members: people }, wordForms)}
          onMove={null}
        >
          <p className={styles.meta}>{messages.text("round.pair")}</p>
        </ProposedCircle>
      ))}
    </>
  );
}
