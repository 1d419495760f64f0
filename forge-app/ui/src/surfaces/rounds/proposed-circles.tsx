import type { CircleRecords, RecordOf } from "@alongside/core";
import { useAlongside } from "../../alongside.tsx";
import { useMessages } from "../../messages/messages.tsx";
import "../../styles/rounds.css";
import { Proposed, Seated } from "./outcome.tsx";
import type { RoundsSeen } from "./use-rounds.ts";

interface ProposedCirclesProps {
  readonly invitations: readonly RecordOf<"invitation">[];
  /** those that are proposed, as the person may read them */
  readonly circles: readonly CircleRecords[];
  readonly seen: Pick<RoundsSeen, "localTimes" | "nameOf">;
  readonly onChanged: () => void;
}

/** Circles that hosts of rounds propose to this person, each to be taken or put away, or left to lapse. */
export function ProposedCircles({ invitations, circles, seen, onChanged }: ProposedCirclesProps) {
  const { me } = useAlongside();
  return (
    <ul className="al-rounds">
      {invitations.map(({ id, content }) => {
        const circle = circles.find((found) => found.id === content.circle);
        if (circle === undefined) return null;
        const isSeated = circle.memberships.some(({ owner, content: { part } }) => owner === me && part === "seat");
        return (
          <li key={id}>
            {isSeated ? (
              <Seated circle={circle} onChanged={onChanged} />
            ) : (
              <Proposed circle={circle} companions={content.companions ?? []} seen={seen} onChanged={onChanged} />
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** The same as a part of one's own circles. */
export function ProposedSection(props: ProposedCirclesProps) {
  const title = useMessages().text("round.forYou");
  return (
    <section className="al-section" aria-label={title}>
      <h2>{title}</h2>
      <ProposedCircles {...props} />
    </section>
  );
}
