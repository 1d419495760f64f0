import type { ItemLink, NamedPerson, PeerReason, ResourceReason } from "@alongside/core";
import { Link } from "@fluentui/react-components";
import * as React from "react";
import { Joined, Sentence, useMessages } from "../../components/messages-context.tsx";

/** Why a thing of SharePoint is recommended. */
export function WhyThing({ reason }: { readonly reason: ResourceReason }): JSX.Element {
  switch (reason.kind) {
    case "same-labels": {
      const labels = (
        <Joined
          items={reason.labels.map((label) => (
            <bdi key={label}>{label}</bdi>
          ))}
        />
      );
      return <Sentence of="forYou.whyLabels" values={{ labels, titles: <Titles items={reason.like} /> }} />;
    }
    case "near-people":
      return (
        <Sentence of="forYou.whyNear" values={{ names: <People people={reason.people} />, titles: <Titles items={reason.shared} /> }} />
      );
    case "trusted-people":
      return <Sentence of="forYou.whyTrusted" values={{ names: <People people={reason.people} /> }} />;
    case "recent-here":
      return <Sentence of="forYou.whyRecent" values={{ place: <bdi>{reason.place.name}</bdi> }} />;
  }
}

/** Why a person is recommended. */
export function WhyPerson({ reason }: { readonly reason: PeerReason }): JSX.Element {
  const messages = useMessages();
  switch (reason.kind) {
    case "same-work":
      return <Sentence of="reason.person.sameWork" values={{ titles: <Titles items={reason.items} /> }} />;
    case "near-work": {
      const titles = <Titles items={reason.items} />;
      if (reason.through.length === 0) return <Sentence of="forYou.peerNear" values={{ titles }} />;
      return <Sentence of="forYou.peerThrough" values={{ titles, names: <People people={reason.through} /> }} />;
    }
    case "trusted":
      if (reason.forWhat === null) return <>{messages.text("reason.person.trustedPlain")}</>;
      return <Sentence of="reason.person.trusted" values={{ topic: <bdi>{reason.forWhat}</bdi> }} />;
  }
}

/** "A and B", each of which opens. */
export function Titles({ items }: { readonly items: readonly ItemLink[] }): JSX.Element {
  return (
    <Joined
      items={items.map((item) => (
        <Link key={item.id} inline href={item.url} data-interception="off">
          <bdi>{item.title}</bdi>
        </Link>
      ))}
    />
  );
}

function People({ people }: { readonly people: readonly NamedPerson[] }): JSX.Element {
  return (
    <Joined
      items={people.map(({ id, name }) => (
        <bdi key={id}>{name}</bdi>
      ))}
    />
  );
}
