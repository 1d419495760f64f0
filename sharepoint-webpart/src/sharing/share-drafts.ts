import type { PersonId, PlaceId, TextStorage } from "@alongside/core";
import type { ShareForm } from "./share-form.ts";
import { isTyped, parseForm } from "./share-form.ts";

/** Forms that were begun and not sent, in the browser of the one who writes them. */
export interface ShareDrafts {
  /** @param of id of the thing that is changed; empty for a new one */
  read(of: string): ShareForm | null;
  /** Without room in this browser nothing is kept: the text is still in its fields. */
  keep(of: string, form: ShareForm): void;
  drop(of: string): void;
}

interface ShareDraftsParts {
  readonly storage: TextStorage;
  /** who writes */
  readonly me: PersonId;
  /** the site whose readers would read it */
  readonly home: PlaceId;
}

/** Keeps each form under a name that holds person and site, so that two people at one computer do not mix. */
export function createShareDrafts({ storage, me, home }: ShareDraftsParts): ShareDrafts {
  const nameOf = (of: string): string => `alongside-share ${me} ${home} ${of}`;
  const open = new Map<string, ShareForm>();
  return {
    read: (of) => open.get(of) ?? parseForm(storage.getItem(nameOf(of))),
    keep: (of, form) => {
      open.set(of, form);
      try {
        if (isTyped(form)) storage.setItem(nameOf(of), JSON.stringify(form));
        else storage.removeItem(nameOf(of));
      } catch {
        // Browsers refuse with errors of their own. What was typed is still there until the page is left.
      }
    },
    drop: (of) => {
      open.delete(of);
      storage.removeItem(nameOf(of));
    },
  };
}
