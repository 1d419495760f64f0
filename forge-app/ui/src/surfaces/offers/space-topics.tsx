import type { PlaceId } from "@alongside/core";
import { useCallback } from "react";
import { useAlongside } from "../../alongside.tsx";
import { HostLink } from "../../components/host-link.tsx";
import { Part } from "../../components/part.tsx";
import { labelsInSpace } from "../../confluence/space-labels.ts";
import { globalPageAddress } from "../../global-page-address.ts";
import { useMessages } from "../../messages/messages.tsx";
import { useLoaded } from "../../use-loaded.ts";
import { projectKeyOf } from "../../../../src/project-place.ts";
import { labelsInProject } from "../../jira/projects.ts";
import { placeWord } from "../../place-word.ts";

/** What the pages of a space, or the issues of a project, are about: one size, in the order of the alphabet. */
export function SpaceTopics({ place }: { readonly place: PlaceId }) {
  const messages = useMessages();
  const { host, products } = useAlongside();
  const project = projectKeyOf(place);
  const { state, again } = useLoaded(
    useCallback(() => {
      const { signal } = new AbortController();
      return project === null ? labelsInSpace(products.confluence, place, signal) : labelsInProject(products.jira, project, signal);
    }, [products, place, project]),
  );
  return (
    <Part title={messages.text("space.topics")} state={state} onAgain={again}>
      {({ topics, isWhole }) =>
        topics.length === 0 ? (
          <p className="al-reading">{messages.text("space.noTopics", { place: placeWord(place) })}</p>
        ) : (
          <>
            <ul className="al-topics">
              {topics.toSorted(new Intl.Collator(messages.language).compare).map((topic) => (
                <li key={topic}>
                  <HostLink className="al-chip" href={globalPageAddress(host.installedOn, { q: topic })}>
                    <bdi>{topic}</bdi>
                  </HostLink>
                </li>
              ))}
            </ul>
            <p className="al-hint">{messages.text(isWhole ? "space.topicsNote" : "space.topicsRecent", { place: placeWord(place) })}</p>
          </>
        )
      }
    </Part>
  );
}
