import { MAXIMUM_CIRCLE_FILE_CHARACTERS, dayOf, draftLike, readCircleFile } from "@alongside/core";
import type { CircleFileRefusal, CircleInFile, PlaceId } from "@alongside/core";
import { useState } from "react";
import { useAlongside } from "../../alongside.tsx";
import { browserClock } from "../../clock.ts";
import { Field } from "../../components/field.tsx";
import { itemInAddress } from "../../item-in-address.ts";
import type { Messages } from "../../messages/messages.tsx";
import { useMessages } from "../../messages/messages.tsx";
import { CircleForm } from "../circle-form/circle-form.tsx";
import { useCircleForm } from "../circle-form/use-circle-form.ts";
import { CircleInFileShown } from "./circle-in-file.tsx";

interface CircleFileProps {
  readonly place: PlaceId | null;
  readonly onProposed: () => void;
  readonly onClose: () => void;
}

/** A circle out of a file: shown as it was there, and a form for one like it. Nothing is written before the form is sent. */
export function CircleFile({ place, onProposed, onClose }: CircleFileProps) {
  const messages = useMessages();
  const { host, me } = useAlongside();
  const [found, setFound] = useState<CircleInFile | null>(null);
  const [refusal, setRefusal] = useState<CircleFileRefusal | null>(null);
  const [isProposing, setProposing] = useState(false);
  const read = async (input: HTMLInputElement): Promise<void> => {
    const file = input.files?.[0];
    if (file === undefined) return;
    // Each character takes four bytes at most, so what is larger is refused without being read.
    const isTooLarge = file.size > 4 * MAXIMUM_CIRCLE_FILE_CHARACTERS;
    const text = isTooLarge ? " ".repeat(MAXIMUM_CIRCLE_FILE_CHARACTERS + 1) : await file.text();
    const result = readCircleFile(text, { me, itemAt: (address) => itemInAddress(address, host.siteUrl) });
    setFound(result.ok ? result.value : null);
    setRefusal(result.ok ? null : result.error);
    setProposing(false);
    // The same file can be chosen once more.
    input.value = "";
  };
  return (
    <div className="al-box">
      <Field
        label={messages.text("circleFile.field")}
        hint={messages.text("circleFile.hint")}
        problem={refusal === null ? null : refusedText(refusal, messages)}
      >
        {(ids) => <input {...ids} className="al-input" type="file" accept=".json" onChange={(event) => void read(event.currentTarget)} />}
      </Field>
      {found === null ? null : isProposing ? (
        <ProposeLike found={found} place={place} onProposed={onProposed} onCancel={() => setProposing(false)} />
      ) : (
        <CircleInFileShown found={found} />
      )}
      <div className="al-row">
        {found === null || isProposing || me === "anonymous" ? null : (
          <button type="button" className="al-button" onClick={() => setProposing(true)}>
            {messages.text("circleFile.like")}
          </button>
        )}
        {isProposing ? null : (
          <button type="button" className="al-button al-button-quiet" onClick={onClose}>
            {messages.text("circleFile.close")}
          </button>
        )}
      </div>
    </div>
  );
}

function refusedText(refusal: CircleFileRefusal, messages: Messages): string {
  switch (refusal.kind) {
    case "no-circle":
      return messages.text("circleFile.none");
    case "too-large":
      return messages.text("circleFile.tooLarge", { maximum: refusal.maximumCharacters });
  }
}

interface ProposeLikeProps {
  readonly found: CircleInFile;
  readonly place: PlaceId | null;
  readonly onProposed: () => void;
  readonly onCancel: () => void;
}

function ProposeLike({ found, place, onProposed, onCancel }: ProposeLikeProps) {
  const messages = useMessages();
  const { suite, host } = useAlongside();
  const [draft] = useState(() => {
    const [id, seatId] = [crypto.randomUUID(), crypto.randomUUID()];
    return draftLike(found.content, { id, seatId, place, zone: host.timeZone, today: dayOf(browserClock.now()) });
  });
  const form = useCircleForm(draft, { write: (sent) => suite.circles.propose(sent), onSaved: onProposed });
  return <CircleForm form={form} submit={messages.text("circle.proposeDo")} onCancel={onCancel} />;
}
