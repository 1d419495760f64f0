import type { ForYouAnswer, ResourceSuggestion, SharedSuggestion } from "@alongside/core";
import { sharedThings } from "@alongside/core";
import { Link } from "@fluentui/react-components";
import * as React from "react";
import { Glyph } from "../../components/glyph.tsx";
import { Sentence, useMessages } from "../../components/messages-context.tsx";
import { useStyles } from "../../components/styles.ts";
import { factsOf } from "../../sharing/facts.ts";
import { ThingCard } from "../shared/thing-card.tsx";
import { NotThis } from "./not-this.tsx";
import { Titles, WhyThing } from "./reasons.tsx";
import type { Names } from "./use-names.ts";

/** More would be a list to work off. */
const MAXIMUM_TOGETHER = 5;

interface ShortThingsProps {
  readonly answer: ForYouAnswer;
  readonly names: Names;
}

/** What colleagues shared first, then what they worked on; each with its reason, and a way to wave it off. */
export function ShortThings({ answer, names }: ShortThingsProps): JSX.Element {
  const messages = useMessages();
  const styles = useStyles();
  const shared = answer.shared.flatMap((suggestion) => shownOf(suggestion, names));
  const things = answer.things.slice(0, MAXIMUM_TOGETHER - shared.length);
  if (shared.length + things.length === 0) {
    return <p className={styles.reading}>{messages.text(answer.basis === "own-work" ? "forYou.none" : "sp.forYou.noneYet")}</p>;
  }
  return (
    <ul className={styles.documents}>
      {shared.map((shown) => (
        <li key={`${shown.suggestion.resource.owner} ${shown.suggestion.resource.id}`}>
          <Shared shown={shown} answer={answer} names={names} />
        </li>
      ))}
      {things.map((suggestion) => (
        <li key={suggestion.hit.id}>
          <Thing suggestion={suggestion} />
        </li>
      ))}
    </ul>
  );
}

interface ShownShared {
  readonly suggestion: SharedSuggestion;
  readonly title: string;
  readonly url: string | null;
  readonly by: string;
}

/** What SharePoint does not show this person, and what was shared by somebody who is not here any more, is not there. */
function shownOf(suggestion: SharedSuggestion, { people, items }: Names): ShownShared[] {
  const thing = suggestion.thing ?? sharedThings([suggestion.resource], items)[0];
  const person = people.get(suggestion.resource.owner);
  return thing === undefined || person === undefined ? [] : [{ suggestion, title: thing.title, url: thing.url, by: person.name }];
}

function Shared({ shown, answer, names }: ShortThingsProps & { readonly shown: ShownShared }): JSX.Element {
  const messages = useMessages();
  const styles = useStyles();
  const { suggestion, title, url, by } = shown;
  const { content, id } = suggestion.resource;
  const recognised = content.link === undefined ? null : (names.recognised.get(content.link) ?? null);
  return (
    <NotThis content={content.item === undefined ? { resource: id } : { item: content.item }} title={title}>
      {(button) => (
        <ThingCard kind={content.kind} title={title} url={url} facts={factsOf(content, recognised, messages)} why={content.why} by={by}>
          <p className={styles.reason}>
            <WhyShared shown={shown} answer={answer} />
          </p>
          {button}
        </ThingCard>
      )}
    </NotThis>
  );
}

function WhyShared({ shown, answer }: { readonly shown: ShownShared; readonly answer: ForYouAnswer }): JSX.Element | null {
  const messages = useMessages();
  const { because, both, resource } = shown.suggestion;
  const name = <bdi>{shown.by}</bdi>;
  switch (because) {
    case "near":
      if (both.length === 0) return <Sentence of="forYou.sharedTrusted" values={{ name }} />;
      return <Sentence of="forYou.sharedNear" values={{ name, titles: <Titles items={both} /> }} />;
    case "topic":
      return <>{messages.text("forYou.sharedTopic")}</>;
    case "here": {
      const place = answer.places.find(({ id }) => id === resource.content.place);
      return place === undefined ? null : <Sentence of="forYou.sharedHere" values={{ place: <bdi>{place.name}</bdi> }} />;
    }
  }
}

function Thing({ suggestion: { hit, reasons } }: { readonly suggestion: ResourceSuggestion }): JSX.Element {
  const messages = useMessages();
  const styles = useStyles();
  return (
    <NotThis content={{ item: hit.id }} title={hit.title}>
      {(button) => (
        <div className={styles.document}>
          <Glyph name={hit.kind} />
          <div>
            <Link className={styles.title} href={hit.url} data-interception="off">
              <bdi>{hit.title}</bdi>
            </Link>
            <div className={styles.meta}>
              {messages.text(`kind.${hit.kind}`)}
              {hit.place === null ? null : (
                <span className={styles.dot}>
                  <bdi>{hit.place.name}</bdi>
                </span>
              )}
            </div>
            <p className={styles.reason}>
              {reasons.map((reason) => (
                <React.Fragment key={reason.kind}>
                  <WhyThing reason={reason} />{" "}
                </React.Fragment>
              ))}
            </p>
            {button}
          </div>
        </div>
      )}
    </NotThis>
  );
}
