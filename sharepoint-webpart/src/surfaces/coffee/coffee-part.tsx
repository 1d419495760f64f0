import { addDays, coffeeEnds, dayOf, weekOf } from "@alongside/core";
import type { Day, RecordOf } from "@alongside/core";
import { Button } from "@fluentui/react-components";
import * as React from "react";
import { dayText } from "../../circles/when.ts";
import { useMessages } from "../../components/messages-context.tsx";
import { SaveNotice } from "../../components/notice.tsx";
import { useStyles } from "../../components/styles.ts";
import type { Messages } from "../../words/messages.ts";
import { useAlongside } from "../alongside-context.tsx";
import { CoffeePerson } from "./coffee-person.tsx";
import type { CoffeeShown } from "./look-at-coffee.ts";
import type { CoffeeDeed } from "./use-coffee-part.ts";
import { useCoffeePart } from "./use-coffee-part.ts";

interface CoffeePartProps {
  readonly shown: CoffeeShown;
  readonly onChange: () => void;
}

/** How one stands, whom one could meet, and the one press that changes it; the way back stands where it was. */
export function CoffeePart({ shown, onChange }: CoffeePartProps): JSX.Element {
  const messages = useMessages();
  const styles = useStyles();
  const { ports } = useAlongside();
  const { seen } = shown;
  const mine = seen.kind === "outside" ? null : seen.mine;
  const { act, again, saving, isBusy, done } = useCoffeePart(mine, onChange);
  const deeds = React.useRef<HTMLDivElement>(null);
  React.useEffect(() => {
    if (done !== null) deeds.current?.querySelector("button")?.focus();
  }, [done, seen.kind]);
  const today = dayOf(ports.clock.now());
  return (
    <div className={styles.section}>
      {mine === null ? <p className={styles.reading}>{messages.text("sp.coffee.lead")}</p> : null}
      <p role="status" className={styles.reading}>
        {sentence(shown, { hasLeft: done === "leave", today, messages })}
      </p>
      {seen.kind === "meeting" ? (
        <ul className={styles.people}>
          {seen.others.map((person) => (
            <li key={person}>
              <CoffeePerson person={person} shown={shown} onMet={onChange} />
            </li>
          ))}
        </ul>
      ) : null}
      <div className={styles.row} ref={deeds}>
        {DEEDS[seen.kind].map(({ deed, words }, index) => (
          <Button
            key={words}
            {...(index === 0 ? {} : { appearance: "transparent" as const })}
            disabledFocusable={isBusy}
            onClick={() => act(deed)}
          >
            {messages.text(words)}
          </Button>
        ))}
      </div>
      {mine === null ? <p className={styles.meta}>{messages.text("coffee.joinNote")}</p> : <Ends mine={mine} onGoOn={() => act("goOn")} />}
      <SaveNotice saving={saving} onAgain={again} />
    </div>
  );
}

/** Whoever says nothing for half a year takes part no longer. */
function Ends({ mine, onGoOn }: { readonly mine: RecordOf<"coffee">; readonly onGoOn: () => void }): JSX.Element | null {
  const messages = useMessages();
  const styles = useStyles();
  const { ports } = useAlongside();
  const last = coffeeEnds(mine, dayOf(ports.clock.now()));
  if (last === null) return null;
  return (
    <div className={styles.row}>
      <p className={styles.reading}>{messages.text("coffee.ends", { date: dayText(last, messages) })}</p>
      <Button onClick={onGoOn}>{messages.text("coffee.goOn")}</Button>
    </div>
  );
}

interface Saying {
  readonly hasLeft: boolean;
  readonly today: Day;
  readonly messages: Messages;
}

function sentence({ seen, nameOf }: CoffeeShown, { hasLeft, today, messages }: Saying): string {
  const date = dayText(addDays(weekOf(today).sunday, 1), messages);
  switch (seen.kind) {
    case "outside":
      return hasLeft ? messages.text("coffee.left") : "";
    case "paused":
      return messages.text("coffee.paused", { date });
    case "waiting":
      return seen.isAlone ? messages.text("coffee.alone") : messages.text("coffee.waiting", { date });
    case "meeting": {
      const names = seen.others.map((person) => nameOf(person) ?? messages.text("sp.coffee.unnamed"));
      return messages.text("coffee.thisWeek", { names: messages.list(names).join("") });
    }
  }
}

interface Deed {
  readonly deed: CoffeeDeed;
  readonly words: string;
}

const LEAVE: Deed = { deed: "leave", words: "coffee.leave" };
const PAUSE: Deed = { deed: "pause", words: "coffee.pause" };
const DEEDS: Readonly<Record<CoffeeShown["seen"]["kind"], readonly Deed[]>> = {
  outside: [{ deed: "takePart", words: "coffee.join" }],
  paused: [{ deed: "goOn", words: "coffee.resume" }, LEAVE],
  waiting: [PAUSE, LEAVE],
  meeting: [PAUSE, LEAVE],
};
