import type { ItemLink, NamedPerson, PeerReason, ResourceReason } from "@alongside/core";
import type { ReactNode } from "react";
import { HostLink } from "../../components/host-link.tsx";
import type { Messages } from "../../messages/messages.tsx";

/** Why a thing of the platform is recommended. */
export function whyThing(reason: ResourceReason, messages: Messages): ReactNode {
  switch (reason.kind) {
    case "same-labels":
      return messages.rich("forYou.whyLabels", {
        labels: messages.list(reason.labels.map((label) => <bdi key={label}>{label}</bdi>)),
        titles: titlesOf(reason.like, messages),
      });
    case "near-people":
      return messages.rich("forYou.whyNear", { names: namesOf(reason.people, messages), titles: titlesOf(reason.shared, messages) });
    case "trusted-people":
      return messages.rich("forYou.whyTrusted", { names: namesOf(reason.people, messages) });
    case "recent-here":
      return messages.rich("forYou.whyRecent", { place: <bdi>{reason.place.name}</bdi> });
  }
}

/** Why a person is recommended. */
export function whyPerson(reason: PeerReason, messages: Messages): ReactNode {
  switch (reason.kind) {
    case "same-work":
      return messages.rich("reason.person.sameWork", { titles: titlesOf(reason.items, messages) });
    case "near-work":
      if (reason.through.length === 0) return messages.rich("forYou.peerNear", { titles: titlesOf(reason.items, messages) });
      return messages.rich("forYou.peerThrough", { titles: titlesOf(reason.items, messages), names: namesOf(reason.through, messages) });
    case "trusted":
      if (reason.forWhat === null) return messages.text("reason.person.trustedPlain");
      return messages.rich("reason.person.trusted", { topic: <bdi>{reason.forWhat}</bdi> });
  }
}

/** "A and B", each of which opens. */
export function titlesOf(items: readonly ItemLink[], messages: Messages): ReactNode {
  return messages.list(
    items.map((item) => (
      <HostLink key={item.id} href={item.url}>
        <bdi>{item.title}</bdi>
      </HostLink>
    )),
  );
}

function namesOf(people: readonly NamedPerson[], messages: Messages): ReactNode {
  return messages.list(people.map(({ id, name }) => <bdi key={id}>{name}</bdi>));
}
