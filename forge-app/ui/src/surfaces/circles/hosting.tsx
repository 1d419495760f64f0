import { refOfRecord } from "@alongside/core";
import type { PersonId, RecordOf } from "@alongside/core";
import { useState } from "react";
import { useAlongside } from "../../alongside.tsx";
import { firstNameOf } from "../../components/initials.tsx";
import { WhenThere } from "../../components/part.tsx";
import { SaveNotice } from "../../components/save-notice.tsx";
import { useMessages } from "../../messages/messages.tsx";
import { useSaving } from "../../use-saving.ts";
import type { SeenCircle, Shown } from "./use-circles.ts";
import { useHosting } from "./use-hosting.ts";

interface HostingProps {
  readonly circle: SeenCircle;
  readonly shown: Shown;
  /** opens the form with which somebody hosts from here on */
  readonly onTakeOver: () => void;
}

/** Who invites to a circle, and handing that over to one who sits there. */
export function Hosting({ circle, shown, onTakeOver }: HostingProps) {
  const messages = useMessages();
  const { state, again } = useHosting(circle);
  return (
    <>
      <p className="al-reading">
        {circle.isHost
          ? messages.text("circle.hostedByYou")
          : messages.rich("circle.hosted", { name: <bdi>{shown.nameOf(circle.host)}</bdi> })}
      </p>
      {circle.isHost || circle.mine?.part === "seat" ? (
        <WhenThere state={state} onAgain={again}>
          {({ asked, toMe }) => (
            <>
              {toMe.map((offer) => (
                <Asked key={refOfRecord(offer)} offer={offer} name={shown.nameOf(offer.owner)} onTakeOver={onTakeOver} onChanged={again} />
              ))}
              {asked.map((offer) => (
                <Waiting key={refOfRecord(offer)} offer={offer} name={shown.nameOf(offer.content.addressed)} onChanged={again} />
              ))}
              {circle.isHost && asked.length === 0 ? <HandOver circle={circle} shown={shown} onChanged={again} /> : null}
            </>
          )}
        </WhenThere>
      ) : null}
    </>
  );
}

interface OfferProps {
  readonly offer: RecordOf<"hostOffer">;
  readonly name: string;
  readonly onChanged: () => void;
}

/** A host asks this person. A no is written for nobody but oneself. */
export function Asked({ offer, name, onTakeOver, onChanged }: OfferProps & Pick<HostingProps, "onTakeOver">) {
  const messages = useMessages();
  const { suite } = useAlongside();
  const { saving, save } = useSaving();
  const [id] = useState(() => crypto.randomUUID());
  const putAway = async (): Promise<void> => {
    if ((await save(() => suite.circles.putAway(offer.content.circle, id))) !== undefined) onChanged();
  };
  return (
    <div className="al-sunken">
      <p>{messages.rich("circle.asked", { name: <bdi>{name}</bdi> })}</p>
      <p className="al-hint">{messages.text("circle.askedNote")}</p>
      <div className="al-row">
        <button type="button" className="al-button" onClick={onTakeOver}>
          {messages.text("circle.askedYes")}
        </button>
        <button type="button" className="al-button al-button-quiet" onClick={() => void putAway()}>
          {messages.text("circle.askedNo")}
        </button>
      </div>
      <SaveNotice saving={saving} onAgain={() => void putAway()} />
    </div>
  );
}

function Waiting({ offer, name, onChanged }: OfferProps) {
  const messages = useMessages();
  const { suite } = useAlongside();
  const { saving, save } = useSaving();
  const takeBack = async (): Promise<void> => {
    if ((await save(() => suite.records.remove(refOfRecord(offer)))) !== undefined) onChanged();
  };
  return (
    <div role="status">
      <p className="al-reading">{messages.rich("circle.handOverAsked", { name: <bdi>{name}</bdi> })}</p>
      <button type="button" className="al-link" onClick={() => void takeBack()}>
        {messages.text("do.takeBack")}
      </button>
      <SaveNotice saving={saving} onAgain={() => void takeBack()} />
    </div>
  );
}

interface HandOverProps extends Pick<HostingProps, "circle" | "shown"> {
  readonly onChanged: () => void;
}

function HandOver({ circle, shown, onChanged }: HandOverProps) {
  const messages = useMessages();
  const { me } = useAlongside();
  const others = circle.seated.filter((person) => person !== me);
  if (others.length === 0) return null;
  return (
    <details>
      <summary className="al-summary">{messages.text("circle.handOver")}</summary>
      <div className="al-form al-folded">
        <p className="al-hint">{messages.text("circle.handOverNote")}</p>
        {others.map((person) => (
          <AskToHost key={person} circle={circle} person={person} shown={shown} onChanged={onChanged} />
        ))}
      </div>
    </details>
  );
}

/** Each of them is asked with an id of their own: who is asked after a try that failed is not taken for the one before. */
function AskToHost({ circle, person, shown, onChanged }: HandOverProps & { readonly person: PersonId }) {
  const messages = useMessages();
  const { suite } = useAlongside();
  const { saving, save } = useSaving();
  const [id] = useState(() => crypto.randomUUID());
  const ask = async (): Promise<void> => {
    if ((await save(() => suite.circles.offerHosting(circle.records, { id, person }))) !== undefined) onChanged();
  };
  return (
    <div>
      <button type="button" className="al-button" onClick={() => void ask()}>
        {messages.text("circle.handOverDo", { name: firstNameOf(shown.nameOf(person)) })}
      </button>
      <SaveNotice saving={saving} onAgain={() => void ask()} />
    </div>
  );
}
