import type { PlaceId, RecordOf } from "@alongside/core";
import { dayHere, refOfRecord } from "@alongside/core";
import { useAlongside } from "../../alongside.tsx";
import { browserClock } from "../../clock.ts";
import { HostLink } from "../../components/host-link.tsx";
import { dayText } from "../../messages/day-text.ts";
import { useMessages } from "../../messages/messages.tsx";
import { placePageAddress } from "../../place-page-address.ts";

interface MyRoundsProps {
  readonly rounds: readonly RecordOf<"round">[];
  readonly placeName: (place: PlaceId) => string;
}

/** The rounds for which somebody put themselves forward, and those they host, each with the way to the page where it is. */
export function MyRounds({ rounds, placeName }: MyRoundsProps) {
  const title = useMessages().text("round.mine");
  return (
    <section className="al-section" aria-label={title}>
      <h2>{title}</h2>
      <ul className="al-people">
        {rounds.map((round) => (
          <MyRound key={refOfRecord(round)} round={round} placeName={placeName} />
        ))}
      </ul>
    </section>
  );
}

function MyRound({ round, placeName }: Pick<MyRoundsProps, "placeName"> & { readonly round: RecordOf<"round"> }) {
  const messages = useMessages();
  const { host } = useAlongside();
  const { topic, until, place } = round.content;
  if (place === undefined) return null;
  const today = dayHere(browserClock.now());
  const name = <bdi>{placeName(place)}</bdi>;
  return (
    <li>
      <h3>
        <HostLink href={placePageAddress(place)}>
          <bdi>{topic}</bdi>
        </HostLink>
      </h3>
      <p className="al-reading">
        {until < today
          ? messages.rich("round.mineOver", { place: name })
          : messages.rich("round.mineOpen", { place: name, date: dayText(until, today, host.locale, messages) })}
      </p>
    </li>
  );
}
