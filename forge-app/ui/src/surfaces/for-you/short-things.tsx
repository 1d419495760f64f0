import type { ForYouAnswer, ResourceSuggestion, SharedSuggestion } from "@alongside/core";
import { sharedThings } from "@alongside/core";
import { Fragment } from "react";
import type { ReactNode } from "react";
import { Glyph } from "../../components/glyph.tsx";
import { HostLink } from "../../components/host-link.tsx";
import { SharedCard } from "../../components/shared-card.tsx";
import { factsOf } from "../../components/thing-facts.ts";
import type { Messages } from "../../messages/messages.tsx";
import { useMessages } from "../../messages/messages.tsx";
import type { Names } from "../../use-names.ts";
import { NotThis } from "./not-this.tsx";
import { titlesOf, whyThing } from "./reasons.tsx";

/** More would be a list to work off. */
const MAXIMUM_TOGETHER = 5;

interface ShortThingsProps {
  readonly answer: ForYouAnswer;
  readonly names: Names;
}

/** What colleagues shared first, then what they worked on; each with its reason, and a way to wave it off. */
export function ShortThings({ answer, names }: ShortThingsProps) {
  const messages = useMessages();
  const shared = answer.shared.flatMap((suggestion) => shownOf(suggestion, names));
  const things = answer.things.slice(0, MAXIMUM_TOGETHER - shared.length);
  if (shared.length + things.length === 0) {
    return <p className="al-reading">{messages.text(answer.basis === "own-work" ? "forYou.none" : "forYou.noneYet")}</p>;
  }
  return (
    <ul className="al-documents">
      {shared.map((entry) => (
        <li key={`${entry.suggestion.resource.owner} ${entry.suggestion.resource.id}`}>
          <Shared {...entry} answer={answer} />
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

/** What the platform does not show this person, and what was shared by somebody it does not show, is not there. */
export function shownOf(suggestion: SharedSuggestion, names: Names): ShownShared[] {
  const { resource } = suggestion;
  const { item } = resource.content;
  const page = item === undefined ? null : names.page(item);
  const looked = sharedThings([resource], new Map(page === null || page === undefined ? [] : [[page.id, page]]))[0];
  const thing = suggestion.thing ?? looked;
  const person = names.person(resource.owner);
  if (thing === undefined || person === null || person === undefined || person.state !== "active") return [];
  return [{ suggestion, title: thing.title, url: thing.url, by: person.name }];
}

function Shared({ suggestion, title, url, by, answer }: ShownShared & { readonly answer: ForYouAnswer }) {
  const messages = useMessages();
  const { content, id } = suggestion.resource;
  return (
    <NotThis content={content.item === undefined ? { resource: id } : { item: content.item }} title={title}>
      {(button) => (
        <SharedCard title={title} url={url} facts={factsOf(content)} by={by}>
          <p className="al-reason">{whyShared({ suggestion, by, answer }, messages)}</p>
          <div className="al-row">{button}</div>
        </SharedCard>
      )}
    </NotThis>
  );
}

interface WhyShared {
  readonly suggestion: SharedSuggestion;
  readonly by: string;
  readonly answer: ForYouAnswer;
}

function whyShared({ suggestion: { because, both, resource }, by, answer }: WhyShared, messages: Messages): ReactNode {
  const name = <bdi>{by}</bdi>;
  switch (because) {
    case "near":
      return both.length === 0
        ? messages.rich("forYou.sharedTrusted", { name })
        : messages.rich("forYou.sharedNear", { name, titles: titlesOf(both, messages) });
    case "topic":
      return messages.text("forYou.sharedTopic");
    case "here": {
      const place = answer.places.find(({ id }) => id === resource.content.place);
      return place === undefined ? null : messages.rich("forYou.sharedHere", { place: <bdi>{place.name}</bdi> });
    }
  }
}

function Thing({ suggestion: { hit, reasons } }: { readonly suggestion: ResourceSuggestion }) {
  const messages = useMessages();
  return (
    <NotThis content={{ item: hit.id }} title={hit.title}>
      {(button) => (
        <div className="al-document">
          <Glyph name={hit.kind} />
          <div>
            <HostLink className="al-title" href={hit.url}>
              <bdi>{hit.key === null ? hit.title : `${hit.key} ${hit.title}`}</bdi>
            </HostLink>
            <div className="al-meta">
              {messages.text("kind", { kind: hit.solution === null ? hit.kind : "solved" })}
              {hit.place === null ? null : (
                <span className="al-dot">
                  <bdi>{hit.place.name}</bdi>
                </span>
              )}
            </div>
            <p className="al-reason">
              {reasons.map((reason) => (
                <Fragment key={reason.kind}>{whyThing(reason, messages)} </Fragment>
              ))}
            </p>
            <div className="al-row">{button}</div>
          </div>
        </div>
      )}
    </NotThis>
  );
}
