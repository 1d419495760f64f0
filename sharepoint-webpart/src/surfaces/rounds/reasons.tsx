import type { CircleReasons, PersonId } from "@alongside/core";
import * as React from "react";
import { hourText } from "../../circles/hour-text.ts";
import { Joined, Sentence, useMessages } from "../../components/messages-context.tsx";
import { useStyles } from "../../components/styles.ts";

interface ReasonsProps {
  readonly reasons: CircleReasons;
  readonly names: ReadonlyMap<PersonId, string>;
  readonly offsetMinutes: number;
}

/** Why a circle could be one, in sentences that are made of what its members wrote and nothing else. */
export function Reasons({ reasons, names, offsetMinutes }: ReasonsProps): JSX.Element {
  const messages = useMessages();
  const { topic, offeredBy, hours, teams, isNewTogether } = reasons;
  const [helper] = offeredBy;
  const [hour] = hours;
  const teamsSaid = (
    <Joined
      items={teams.map((team) => (
        <bdi key={team}>{team}</bdi>
      ))}
    />
  );
  const sentences: readonly (React.ReactNode | null)[] = [
    <Sentence key="topic" of="round.whyTopic" values={{ topic: <bdi>{topic}</bdi> }} />,
    helper === undefined ? null : <Sentence key="help" of="round.whyHelp" values={{ name: <bdi>{names.get(helper) ?? ""}</bdi> }} />,
    teams.length < 2 ? null : <Sentence key="teams" of="round.whyTeams" values={{ teams: teamsSaid }} />,
    hour === undefined ? null : messages.text("round.whyHour", { hour: hourText(hour, offsetMinutes, messages) }),
    isNewTogether ? messages.text("round.whyNew") : null,
  ];
  return (
    <p className={useStyles().reading}>
      {sentences.map((sentence, index) => (sentence === null ? null : <React.Fragment key={index}>{sentence} </React.Fragment>))}
    </p>
  );
}
