import type { CircleRecords, FormedCircle, GroupToPublish, RoundDraft } from "@alongside/core";
import { beginRound, dayOf, volunteersOf } from "@alongside/core";
import { Button } from "@fluentui/react-components";
import * as React from "react";
import { Joined, useMessages, Sentence } from "../../components/messages-context.tsx";
import { useStyles } from "../../components/styles.ts";
import { useAlongside } from "../alongside-context.tsx";
import type { Brought } from "./brought.ts";
import { ChooseFiles } from "./choose-files.tsx";
import { PlanFields } from "./plan-fields.tsx";
import { Preview } from "./preview.tsx";
import { Propose } from "./propose.tsx";
import type { BegunProposals } from "./use-begun-proposals.ts";

interface HostingProps {
  /** those of the site: who sits together today is put together with others where that can be */
  readonly circles: readonly CircleRecords[];
  readonly begun: BegunProposals;
  readonly onBack: () => void;
  readonly onChange: () => void;
}

type Step = "files" | "preview" | { readonly groups: readonly GroupToPublish[] };

/** From files over a preview to proposed circles: the part of the one who forms them. */
export function Hosting({ circles, begun, onBack, onChange }: HostingProps): JSX.Element {
  const { home, ports } = useAlongside();
  const [brought, setBrought] = React.useState<readonly Brought[]>([]);
  const [plan, setPlan] = React.useState<RoundDraft>(() =>
    beginRound({ id: crypto.randomUUID(), place: home, today: dayOf(ports.clock.now()) }),
  );
  const [formed, setFormed] = React.useState<readonly FormedCircle[]>([]);
  const [step, setStep] = React.useState<Step>(() => {
    const groups = begun.read();
    return groups === null ? "files" : { groups };
  });
  const volunteers = React.useMemo(() => volunteersOf(brought, circles), [brought, circles]);
  const names = React.useMemo(() => new Map(brought.map(({ owner, name }) => [owner, name])), [brought]);
  // What was worked out holds for these people and this plan alone.
  const changed = (next: readonly Brought[]): void => {
    setFormed([]);
    setBrought(next);
  };
  const planned = (next: RoundDraft): void => {
    setFormed([]);
    setPlan(next);
  };
  if (step === "preview") {
    return (
      <Preview
        {...{ plan, volunteers, names }}
        initial={formed}
        onBack={() => setStep("files")}
        onNext={(groups, chosen) => {
          setFormed(chosen);
          setStep({ groups });
        }}
      />
    );
  }
  if (step !== "files") {
    return <Propose {...{ begun, names, onChange }} groups={step.groups} onBack={() => setStep("preview")} onLeave={onBack} />;
  }
  return <Gathering {...{ brought, plan, onBack }} onBrought={changed} onPlan={planned} onNext={() => setStep("preview")} />;
}

interface GatheringProps {
  readonly brought: readonly Brought[];
  readonly plan: RoundDraft;
  readonly onBrought: (brought: readonly Brought[]) => void;
  readonly onPlan: (plan: RoundDraft) => void;
  readonly onNext: () => void;
  readonly onBack: () => void;
}

/** Who put themselves forward, and how large circles may be. */
function Gathering({ brought, plan, onBrought, onPlan, onNext, onBack }: GatheringProps): JSX.Element {
  const messages = useMessages();
  const styles = useStyles();
  const isEnough = brought.length >= Number(plan.smallest);
  return (
    <div className={styles.box}>
      <ChooseFiles brought={brought} onBrought={onBrought} />
      <PlanFields plan={plan} onPlan={onPlan} />
      <p role="status" className={styles.spoken}>
        {brought.length === 0 ? null : (
          <Sentence
            of="round.volunteers"
            values={{
              names: (
                <Joined
                  items={brought.map(({ owner, name }) => (
                    <bdi key={owner}>{name}</bdi>
                  ))}
                />
              ),
            }}
          />
        )}
      </p>
      <p role="status" className={styles.reading}>
        {brought.length === 0 || isEnough ? "" : messages.text("round.tooFew")}
      </p>
      <div className={styles.row}>
        {isEnough ? (
          <Button appearance="primary" onClick={onNext}>
            {messages.text("round.work")}
          </Button>
        ) : null}
        <Button appearance="transparent" onClick={onBack}>
          {messages.text("do.back")}
        </Button>
      </div>
    </div>
  );
}
