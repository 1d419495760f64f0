import { SaveNotice } from "../../components/save-notice.tsx";
import { TroubleNotice } from "../../components/trouble-notice.tsx";
import { useMessages } from "../../messages/messages.tsx";
import type { Question } from "./use-question.ts";

/** Where a comment is refused, the other way remains. */
export function QuestionTrouble({ question, onAgain }: { readonly question: Question; readonly onAgain: () => void }) {
  const messages = useMessages();
  const { saving, way } = question;
  if (saving.phase === "failed" && saving.kind === "forbidden" && way.kind === "comment") {
    return <TroubleNotice sentence={messages.text("ask.cannotComment")} onAgain={null} />;
  }
  return <SaveNotice saving={saving} onAgain={onAgain} />;
}
