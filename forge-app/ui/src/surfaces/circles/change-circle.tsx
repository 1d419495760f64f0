import type { CircleDraft } from "@alongside/core";
import { useAlongside } from "../../alongside.tsx";
import { useMessages } from "../../messages/messages.tsx";
import { CircleForm } from "../circle-form/circle-form.tsx";
import { useCircleForm } from "../circle-form/use-circle-form.ts";

interface ChangeCircleProps {
  readonly begun: CircleDraft;
  readonly onSaved: () => void;
  readonly onCancel: () => void;
}

/** Changes a circle that one hosts, or goes on with one as its host. */
export function ChangeCircle({ begun, onSaved, onCancel }: ChangeCircleProps) {
  const messages = useMessages();
  const { suite } = useAlongside();
  const isTakingOver = begun.version === null;
  const form = useCircleForm(begun, {
    write: (draft) => (isTakingOver ? suite.circles.takeHosting(draft) : suite.circles.propose(draft)),
    onSaved,
  });
  return <CircleForm form={form} submit={messages.text(isTakingOver ? "circle.askedYes" : "do.save")} onCancel={onCancel} />;
}
