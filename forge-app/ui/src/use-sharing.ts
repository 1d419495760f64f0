import { useMemo } from "react";
import { useAlongside } from "./alongside.tsx";
import { withWords } from "./messages/catalogues.ts";
import { useMessages } from "./messages/messages.tsx";
import { shareWishFrom } from "./share-wish.ts";

/** Begins to share something, from where somebody is. */
export type BeginSharing = () => void;

/** Something is shared in a dialog over the page, which is loaded when somebody wants to. */
export function useShareDialog(onChange?: () => void): BeginSharing {
  const { host, suite } = useAlongside();
  const messages = useMessages();
  return useMemo(() => {
    const open = async (): Promise<void> => {
      const { openShareDialog } = await withWords(["own", "sharing"], import("./open-share-dialog.ts"));
      await openShareDialog(shareWishFrom(host), {
        suite,
        messages,
        installedOn: host.installedOn,
        ...(onChange === undefined ? {} : { onChange }),
      });
    };
    return () => void open();
  }, [host, messages, onChange, suite]);
}
