import { beginSharing } from "@alongside/core";
import { useState } from "react";
import { useAlongside } from "../../alongside.tsx";
import { begunShares } from "../../drafts.ts";
import type { ShareWish } from "../../share-wish.ts";
import type { Resource, Share } from "./use-share.ts";
import { useShare } from "./use-share.ts";

interface NewShareEnds {
  readonly onShared: (resource: Resource, title: string) => void;
  /** the person does not want to; what was typed is thrown away */
  readonly onCancel: () => void;
}

export interface NewShare {
  readonly share: Share;
  readonly cancel: () => void;
}

/** A form for something new. What is typed lies in this browser, one form for each place, until it is shared or thrown away. */
export function useNewShare({ place, what }: ShareWish, { onShared, onCancel }: NewShareEnds): NewShare {
  const { me } = useAlongside();
  const begun = begunShares(me);
  const where = place ?? "";
  const [begunForm] = useState(() => begun.read(where) ?? beginSharing({ id: crypto.randomUUID(), place, what }));
  const share = useShare(begunForm.what === "" && begunForm.item === null ? { ...begunForm, what } : begunForm, {
    onForm: (form) => begun.keep(where, form),
    onShared: (resource, title) => {
      begun.drop(where);
      onShared(resource, title);
    },
  });
  return {
    share,
    cancel: () => {
      begun.drop(where);
      onCancel();
    },
  };
}
