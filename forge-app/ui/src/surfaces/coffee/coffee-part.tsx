import type { PlaceId, RecordOf } from "@alongside/core";
import { addDays, coffeeEnds, dayOf, weekOf } from "@alongside/core";
import type { ReactNode } from "react";
import { useEffect, useRef } from "react";
import { useAlongside } from "../../alongside.tsx";
import { browserClock } from "../../clock.ts";
import { SaveNotice } from "../../components/save-notice.tsx";
import { dayText } from "../../messages/day-text.ts";
import type { MessageKey, Messages } from "../../messages/messages.tsx";
import { useMessages } from "../../messages/messages.tsx";
import { placeWord } from "../../place-word.ts";
import type { CoffeeHere } from "./use-coffee.ts";
import type { CoffeeDeed } from "./use-coffee-part.ts";
import { useCoffeePart } from "./use-coffee-part.ts";

interface CoffeePartProps {
  readonly place: PlaceId;
  readonly here: CoffeeHere;
  /** that one takes part, as one wrote it; there also where the place is closed to one by now */
  readonly stray: RecordOf<"coffee"> | null;
  readonly onChanged: () => void;
  /** whom one could meet */
  readonly children: ReactNode;
}

/** How one stands: outside, sitting a week out, waiting or with somebody to meet; the one press that changes it, and the way back beside. */
export function CoffeePart({ place, here, stray, onChanged, children }: CoffeePartProps) {
  const messages = useMessages();
  const { host } = useAlongside();
  const deeds = useRef<HTMLDivElement>(null);
  const { seen } = here;
  const written = seen.kind === "outside" ? stray : seen.mine;
  const writing = useCoffeePart({ place, mine: written, onChanged });
  const { done, saving } = writing;
  // What one wrote is looked up anew a moment later than how the place stands.
  const mine = seen.kind === "outside" && done === "leave" ? null : written;
  useEffect(() => {
    if (done !== null) deeds.current?.querySelector("button")?.focus();
  }, [done, seen.kind]);
  const today = dayOf(browserClock.now());
  const dateText = (day: typeof today): string => dayText(day, today, host.locale, messages);
  const ends = mine === null ? null : coffeeEnds(mine, today);
  return (
    <div className="al-my-part">
      {mine === null ? <p className="al-reading">{messages.text("coffee.lead", { place: placeWord(place) })}</p> : null}
      <p role="status" className="al-reading">
        {sentence(here, { mine, hasLeft: done === "leave", monday: dateText(addDays(weekOf(today).sunday, 1)), messages })}
      </p>
      {children}
      <div className="al-row" ref={deeds}>
        {deedsOf(here, mine).map(({ deed, words }, index) => (
          <button
            key={words}
            type="button"
            className={`al-button${index === 0 ? "" : " al-button-quiet"}`}
            aria-disabled={saving.phase === "saving"}
            onClick={() => writing.begin(deed)}
          >
            {messages.text(words)}
          </button>
        ))}
      </div>
      {mine === null ? <p className="al-hint">{messages.text("coffee.joinNote")}</p> : null}
      {ends === null ? null : (
        <div className="al-row al-renew">
          <p>{messages.text("coffee.ends", { date: dateText(ends) })}</p>
          <button type="button" className="al-button" onClick={() => writing.begin("goOn")}>
            {messages.text("coffee.goOn")}
          </button>
        </div>
      )}
      <SaveNotice saving={saving} onAgain={writing.again} />
    </div>
  );
}

interface Saying {
  readonly mine: RecordOf<"coffee"> | null;
  readonly hasLeft: boolean;
  /** the next one, in words */
  readonly monday: string;
  readonly messages: Messages;
}

function sentence({ seen, others }: CoffeeHere, { mine, hasLeft, monday, messages }: Saying): string | null {
  switch (seen.kind) {
    case "outside":
      if (mine !== null) return messages.text("coffee.closed");
      return hasLeft ? messages.text("coffee.left") : null;
    case "paused":
      return messages.text("coffee.paused", { date: monday });
    case "waiting":
      return seen.isAlone ? messages.text("coffee.alone") : messages.text("coffee.waiting", { date: monday });
    case "meeting":
      if (others.length === 0) return messages.text("coffee.waiting", { date: monday });
      return messages.text("coffee.thisWeek", { names: messages.names(others.map(({ name }) => name)) });
  }
}

interface Deed {
  readonly deed: CoffeeDeed;
  readonly words: MessageKey;
}

function deedsOf({ seen }: CoffeeHere, mine: RecordOf<"coffee"> | null): readonly Deed[] {
  const leave: Deed = { deed: "leave", words: "coffee.leave" };
  switch (seen.kind) {
    case "outside":
      return mine === null ? [{ deed: "takePart", words: "coffee.join" }] : [leave];
    case "paused":
      return [{ deed: "goOn", words: "coffee.resume" }, leave];
    case "waiting":
    case "meeting":
      return [{ deed: "pause", words: "coffee.pause" }, leave];
  }
}
