import type { CircleWish } from "../circle-wish.ts";
import { useMessages } from "../messages/messages.tsx";
import { useCircleDialog } from "../use-circle-dialog.ts";

interface StartCircleProps {
  /** what the circle could be about, and go along with */
  readonly wish: Partial<CircleWish>;
  readonly className?: string;
  /** what tells this button from others on the page; nothing where there is one alone */
  readonly about?: string;
}

/** The way from anything that could be learned to a circle on it. */
export function StartCircle({ wish, className = "al-link", about }: StartCircleProps) {
  const messages = useMessages();
  const begin = useCircleDialog();
  const words = messages.text("who.circle");
  return (
    <button
      type="button"
      className={className}
      aria-haspopup="dialog"
      aria-label={about === undefined ? undefined : `${words}: ${about}`}
      onClick={() => begin(wish)}
    >
      {words}
    </button>
  );
}
