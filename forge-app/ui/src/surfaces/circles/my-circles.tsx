import { refOfRecord } from "@alongside/core";
import type { RecordOf } from "@alongside/core";
import { Suspense, lazy, useState } from "react";
import { useAlongside } from "../../alongside.tsx";
import { SaveNotice } from "../../components/save-notice.tsx";
import { withWords } from "../../messages/catalogues.ts";
import { useMessages } from "../../messages/messages.tsx";
import { useSaving } from "../../use-saving.ts";
import { CircleList } from "./circle-list.tsx";
import type { CirclesSeen } from "./use-circles.ts";

/** Loaded for whoever has a proposal. */
const ProposedSection = lazy(() =>
  withWords(["rounds"], import("../rounds/proposed-circles.tsx")).then((module) => ({ default: module.ProposedSection })),
);

/** Loaded for whoever is in a round. */
const MyRounds = lazy(() => withWords(["rounds"], import("../rounds/my-rounds.tsx")).then((module) => ({ default: module.MyRounds })));

interface MyCirclesProps {
  readonly seen: CirclesSeen;
  readonly onOpen: (id: string) => void;
  readonly onChanged: () => void;
}

/** What hosts ask one and propose to one, one's own circles and rounds, and circles one could sit in. */
export function MyCircles({ seen, onOpen, onChanged }: MyCirclesProps) {
  const messages = useMessages();
  const { strays, shown } = seen;
  const invitations = useProposed(seen);
  const proposed = new Set(invitations.map(({ content }) => content.circle));
  const circles = seen.circles.filter(({ id }) => !proposed.has(id));
  const own = circles.filter(({ id }) => seen.own.has(id));
  const open = circles.filter(({ id }) => !seen.own.has(id));
  return (
    <>
      <HostOffers seen={seen} onOpen={onOpen} />
      {invitations.length === 0 ? null : (
        <Suspense fallback={null}>
          <ProposedSection
            invitations={invitations}
            circles={seen.circles.map(({ records }) => records)}
            seen={shown}
            onChanged={onChanged}
          />
        </Suspense>
      )}
      <section className="al-section" aria-label={messages.text("circle.mine")}>
        <h2>{messages.text("circle.mine")}</h2>
        <CircleList
          circles={own}
          shown={shown}
          none={<p className="al-reading">{messages.text("circle.mineNone")}</p>}
          onOpen={onOpen}
          onChanged={onChanged}
        />
        {strays.map((stray) => (
          <Stray key={refOfRecord(stray)} stray={stray} onChanged={onChanged} />
        ))}
      </section>
      {seen.rounds.length === 0 ? null : (
        <Suspense fallback={null}>
          <MyRounds rounds={seen.rounds} placeName={shown.placeName} />
        </Suspense>
      )}
      <section className="al-section" aria-label={messages.text("forYou.circles")}>
        <h2>{messages.text("forYou.circles")}</h2>
        <CircleList
          circles={open}
          shown={shown}
          none={<p className="al-reading">{messages.text("circle.openNone")}</p>}
          onOpen={onOpen}
          onChanged={onChanged}
        />
      </section>
    </>
  );
}

/** Circles that this person is asked to host from here on; the answer is given on the circle itself. */
function HostOffers({ seen: { circles, hostOffers, shown }, onOpen }: Omit<MyCirclesProps, "onChanged">) {
  const messages = useMessages();
  const topicOf = (id: string): string => circles.find((circle) => circle.id === id)?.circle.content.topic ?? "";
  return (
    <>
      {hostOffers.map((offer) => (
        <div key={refOfRecord(offer)} className="al-sunken">
          <p>{messages.rich("circle.asked", { name: <bdi>{shown.nameOf(offer.owner)}</bdi> })}</p>
          <div>
            <button type="button" className="al-link" onClick={() => onOpen(offer.content.circle)}>
              <bdi>{topicOf(offer.content.circle)}</bdi>
            </button>
          </div>
        </div>
      ))}
    </>
  );
}

/** What is proposed stays in its place once it was taken or put away, so that the way back is there. */
function useProposed({ invitations }: CirclesSeen): CirclesSeen["invitations"] {
  const [first] = useState(invitations);
  return [...first, ...invitations.filter(({ id }) => !first.some((one) => one.id === id))];
}

/** One's part in a circle that is gone, or whose place one cannot open any more. */
function Stray({ stray, onChanged }: { readonly stray: RecordOf<"membership">; readonly onChanged: () => void }) {
  const messages = useMessages();
  const { suite } = useAlongside();
  const { saving, save } = useSaving();
  const remove = async (): Promise<void> => {
    if ((await save(() => suite.records.remove(refOfRecord(stray)))) !== undefined) onChanged();
  };
  return (
    <div className="al-row al-row-apart al-renew">
      <p>{messages.text("circle.gone")}</p>
      <button type="button" className="al-button" onClick={() => void remove()}>
        {messages.text("circle.leave")}
      </button>
      <SaveNotice saving={saving} onAgain={() => void remove()} />
    </div>
  );
}
