import type { CircleReasons, PersonId, WeekHour } from "@alongside/core";
import { localTimeOf, timeText, weekdayText } from "@alongside/core";
import type { ReactNode } from "react";
import type { Messages } from "../../messages/messages.tsx";
import { useMessages } from "../../messages/messages.tsx";

/** "Tuesday at 10:00", by the clocks of the one who reads. */
export function hourText(hour: WeekHour, offsetMinutes: number, messages: Messages): string {
  const { day, minute } = localTimeOf(hour, offsetMinutes);
  return messages.text("round.at", { day: weekdayText(day, messages.language, "long"), time: timeText(minute, messages.language) });
}

interface ReasonsProps {
  readonly reasons: CircleReasons;
  readonly nameOf: (person: PersonId) => string;
  readonly offsetMinutes: number;
}

/** Why a circle could be one, in sentences that are made of what its members wrote and nothing else. */
export function Reasons({ reasons, nameOf, offsetMinutes }: ReasonsProps) {
  const messages = useMessages();
  const { topic, offeredBy, hours, teams, isNewTogether } = reasons;
  const [helper] = offeredBy;
  const [hour] = hours;
  const sentences: readonly ReactNode[] = [
    messages.rich("round.whyTopic", { topic: <bdi>{topic}</bdi> }),
    helper === undefined ? null : messages.rich("round.whyHelp", { name: <bdi>{nameOf(helper)}</bdi> }),
    teams.length < 2 ? null : messages.rich("round.whyTeams", { teams: messages.list(teams.map((team) => <bdi key={team}>{team}</bdi>)) }),
    hour === undefined ? null : messages.text("round.whyHour", { hour: hourText(hour, offsetMinutes, messages) }),
    isNewTogether ? messages.text("round.whyNew") : null,
  ];
  return (
    <p className="al-reason">{sentences.map((sentence, index) => (sentence === null ? null : <span key={index}>{sentence} </span>))}</p>
  );
}
