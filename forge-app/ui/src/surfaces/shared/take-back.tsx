import type { RecordOf } from "@alongside/core";
import { refOfRecord } from "@alongside/core";
import { useAlongside } from "../../alongside.tsx";
import { SaveNotice } from "../../components/save-notice.tsx";
import { useMessages } from "../../messages/messages.tsx";
import { useSaving } from "../../use-saving.ts";

interface TakeBackProps {
  readonly resource: RecordOf<"resource">;
  readonly title: string;
  readonly onTakenBack: () => void;
}

/** One's own shared thing can be taken back at any time; then nobody sees it any more. */
export function TakeBack({ resource, title, onTakenBack }: TakeBackProps) {
  const messages = useMessages();
  const { suite } = useAlongside();
  const { saving, save } = useSaving();
  const takeBack = async (): Promise<void> => {
    if ((await save(() => suite.records.remove(refOfRecord(resource)))) !== undefined) onTakenBack();
  };
  const words = messages.text("do.takeBack");
  return (
    <div>
      <button
        type="button"
        className="al-link"
        aria-label={`${words}: ${title}`}
        aria-disabled={saving.phase === "saving"}
        onClick={() => void takeBack()}
      >
        {words}
      </button>
      <SaveNotice saving={saving} onAgain={() => void takeBack()} />
    </div>
  );
}
