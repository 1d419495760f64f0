import type { Person, RecordOf } from "@alongside/core";
import { dayOf, weekOf } from "@alongside/core";
import { useEffect, useRef, useState } from "react";
import { useAlongside } from "../../alongside.tsx";
import { browserClock } from "../../clock.ts";
import { Initials } from "../../components/initials.tsx";
import { SaveNotice } from "../../components/save-notice.tsx";
import { SayHello } from "../../components/say-hello.tsx";
import { useMessages } from "../../messages/messages.tsx";
import { useSaving } from "../../use-saving.ts";
import type { CoffeeHere } from "./use-coffee.ts";

interface CoffeePersonProps {
  readonly person: Person;
  readonly page: CoffeeHere["page"];
  readonly met: readonly RecordOf<"met">[];
  readonly onMet: () => void;
}

/** Somebody one could meet this week: to greet, and to keep for oneself that one met. */
export function CoffeePerson({ person, page, met, onMet }: CoffeePersonProps) {
  const messages = useMessages();
  const { suite } = useAlongside();
  const { saving, save } = useSaving();
  const [id] = useState(() => crypto.randomUUID());
  const { monday } = weekOf(dayOf(browserClock.now()));
  const isKept = met.some(({ content }) => content.person === person.id && content.week === monday);
  const kept = useRef<HTMLParagraphElement>(null);
  const [hasPressed, setPressed] = useState(false);
  useEffect(() => {
    if (hasPressed) kept.current?.focus();
  }, [hasPressed, isKept]);
  const keep = async (): Promise<void> => {
    if ((await save(() => suite.circles.coffee.remember(person.id, id))) === undefined) return;
    setPressed(true);
    onMet();
  };
  return (
    <div className="al-person">
      <Initials id={person.id} name={person.name} />
      <div>
        <span className="al-name">
          <bdi>{person.name}</bdi>
        </span>
        {isKept ? (
          <p className="al-hint" role="status" tabIndex={-1} ref={kept}>
            {messages.text("coffee.metKept")}
          </p>
        ) : (
          <div className="al-row">
            <button
              type="button"
              className="al-link"
              aria-label={`${messages.text("coffee.met")}: ${person.name}`}
              aria-disabled={saving.phase === "saving"}
              onClick={() => void keep()}
            >
              {messages.text("coffee.met")}
            </button>
          </div>
        )}
        <SaveNotice saving={saving} onAgain={() => void keep()} />
      </div>
      <SayHello person={person} page={page} />
    </div>
  );
}
