import { useMemo } from "react";
import { useAlongside } from "./alongside.tsx";
import type { CircleWish } from "./circle-wish.ts";
import { withWords } from "./messages/catalogues.ts";
import { useMessages } from "./messages/messages.tsx";

/** Begins to propose a circle; what is not said comes from where somebody is. */
export type BeginCircle = (wish: Partial<CircleWish>) => void;

/** A circle is proposed in a dialog over the page, which is loaded when somebody wants to. */
export function useCircleDialog(onProposed?: () => void): BeginCircle {
  const { host } = useAlongside();
  const messages = useMessages();
  return useMemo(() => {
    const open = async (wish: Partial<CircleWish>): Promise<void> => {
      const { openCircleDialog } = await withWords(["circles"], import("./open-circle-dialog.ts"));
      await openCircleDialog({ topic: "", about: "", item: null, place: host.place, ...wish }, { messages, host, onProposed });
    };
    return (wish) => void open(wish);
  }, [host, messages, onProposed]);
}
