import { dayOf, weekOf } from "@alongside/core";
import type { PersonId } from "@alongside/core";
import { Button } from "@fluentui/react-components";
import * as React from "react";
import { Initials } from "../../components/initials.tsx";
import { useMessages } from "../../components/messages-context.tsx";
import { SaveNotice } from "../../components/notice.tsx";
import { useStyles } from "../../components/styles.ts";
import { itemIdOf } from "../../sharepoint/item-address.ts";
import { useAlongside } from "../alongside-context.tsx";
import { AskPanelLater } from "../ask-panel-later.tsx";
import { Deed } from "../shared/deed.tsx";
import { useSaving } from "../use-saving.ts";
import type { CoffeeShown } from "./look-at-coffee.ts";

interface CoffeePersonProps {
  readonly person: PersonId;
  readonly shown: CoffeeShown;
  readonly onMet: () => void;
}

/** Somebody one could meet this week: to greet, and to keep for oneself that one met. */
export function CoffeePerson({ person, shown: { met, nameOf }, onMet }: CoffeePersonProps): JSX.Element {
  const messages = useMessages();
  const styles = useStyles();
  const { suite, ports, surroundings } = useAlongside();
  const { saving, save } = useSaving();
  const [isAsked, setAsked] = React.useState(false);
  const [hasPressed, setPressed] = React.useState(false);
  const [id] = React.useState(() => crypto.randomUUID());
  const kept = React.useRef<HTMLParagraphElement>(null);
  const { monday } = weekOf(dayOf(ports.clock.now()));
  const isKept = met.some(({ content }) => content.person === person && content.week === monday);
  React.useEffect(() => {
    if (hasPressed) kept.current?.focus();
  }, [hasPressed, isKept]);
  const name = nameOf(person) ?? messages.text("sp.coffee.unnamed");
  const { page } = surroundings;
  // The greeting stands on the page where the two were shown to each other.
  const here = page === null ? [] : [{ id: itemIdOf(page), title: document.title, url: window.location.href.split(/[?#]/u)[0] ?? "" }];
  const keep = async (): Promise<void> => {
    if ((await save(() => suite.circles.coffee.remember(person, id))) === undefined) return;
    setPressed(true);
    onMet();
  };
  return (
    <div className={styles.section}>
      <div className={styles.person}>
        <Initials id={person} name={name} />
        <div>
          <span className={styles.name}>
            <bdi>{name}</bdi>
          </span>
          {isKept ? (
            <p className={styles.meta} role="status" tabIndex={-1} ref={kept}>
              {messages.text("coffee.metKept")}
            </p>
          ) : (
            <div className={styles.deed}>
              <Deed words="coffee.met" title={name} isOff={saving.phase === "saving"} onClick={() => void keep()} />
            </div>
          )}
          <SaveNotice saving={saving} onAgain={() => void keep()} />
        </div>
        <Button
          aria-label={`${messages.text("sp.coffee.say")}: ${name}`}
          aria-expanded={isAsked}
          onClick={() => setAsked((isOpen) => !isOpen)}
        >
          {messages.text("sp.coffee.say")}
        </Button>
      </div>
      {isAsked ? <AskPanelLater person={{ id: person, name }} items={here} read={null} onClose={() => setAsked(false)} /> : null}
    </div>
  );
}
