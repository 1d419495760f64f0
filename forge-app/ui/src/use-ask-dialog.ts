import { useMemo } from "react";
import { useAlongside } from "./alongside.tsx";
import type { AskDialogWish } from "./ask-dialog-wish.ts";
import { useMessages } from "./messages/messages.tsx";
import { openAskDialog } from "./open-ask-dialog.ts";

/** What the button beside a person does. */
export interface PersonAsking {
  /** false where the surface itself turns into the question */
  readonly opensDialog: boolean;
  readonly begin: (wish: AskDialogWish) => void;
}

/** Questions are written in a dialog over the page. */
export function useAskDialog(): PersonAsking {
  const { suite } = useAlongside();
  const messages = useMessages();
  return useMemo(() => ({ opensDialog: true, begin: (wish) => void openAskDialog(wish, { suite, messages }) }), [suite, messages]);
}
