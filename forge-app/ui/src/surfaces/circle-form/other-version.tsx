import { circleDraftOf, lastDayOf } from "@alongside/core";
import type { CircleDraft } from "@alongside/core";
import { useAlongside } from "../../alongside.tsx";
import { BothVersions } from "../../components/both-versions.tsx";
import { dayText } from "../../messages/day-text.ts";
import { useMessages } from "../../messages/messages.tsx";
import type { FormPartProps } from "./circle-form.tsx";

/** A circle that was changed in another window meanwhile: both versions, and the choice between them. */
export function OtherVersion({ form: { draft, saving, sendOver, take } }: FormPartProps) {
  if (saving.phase !== "refused" || saving.refusal.kind !== "conflict" || saving.refusal.current.kind !== "circle") return null;
  const { current } = saving.refusal;
  return (
    <BothVersions
      here={<Version draft={draft} />}
      stored={<Version draft={circleDraftOf(current)} />}
      onHere={() => sendOver(current)}
      onStored={() => take(current)}
    />
  );
}

function Version({ draft }: { readonly draft: CircleDraft }) {
  const messages = useMessages();
  const { host } = useAlongside();
  const date = (day: CircleDraft["firstOn"]): string => dayText(day, draft.firstOn, host.locale, messages);
  return (
    <div>
      <p>
        <bdi>{draft.topic}</bdi>
      </p>
      <p className="al-reading">
        {messages.text("circle.from", {
          rhythm: messages.text("circle.rhythm", { rhythm: draft.rhythm }),
          date: `${date(draft.firstOn)}, ${draft.begins}`,
        })}
      </p>
      <p className="al-reading">{messages.text("circle.end", { date: date(lastDayOf(draft)) })}</p>
      {draft.where === "" ? null : (
        <p className="al-reading">
          <bdi>{draft.where}</bdi>
        </p>
      )}
    </div>
  );
}
