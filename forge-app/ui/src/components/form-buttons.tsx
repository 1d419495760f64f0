import Button from "@atlaskit/button/new";
import { useMessages } from "../messages/messages.tsx";

interface FormButtonsProps {
  /** what the filled button says */
  readonly submit: string;
  readonly isBusy?: boolean;
  readonly onCancel: () => void;
}

/** The two ways out of a form: its one filled button, and back. */
export function FormButtons({ submit, isBusy = false, onCancel }: FormButtonsProps) {
  const messages = useMessages();
  return (
    <div className="al-buttons">
      <Button type="submit" appearance="primary" isDisabled={isBusy}>
        {submit}
      </Button>
      <button type="button" className="al-button" onClick={onCancel}>
        {messages.text("do.cancel")}
      </button>
    </div>
  );
}
