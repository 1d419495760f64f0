import { createBegun, createOwnTexts } from "@alongside/core";
import * as React from "react";
import { useAlongside } from "./alongside-context.tsx";

/** What somebody writes in a form: it stays in this browser until it is sent or thrown away. */
export interface BegunControl<Draft> {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
  /** throws away what was typed */
  readonly drop: () => void;
}

interface BegunWish<Draft> {
  /** the name of all forms of this sort */
  readonly sort: string;
  /** what is written about */
  readonly of: string;
  /** how the form begins where nothing was begun */
  readonly fresh: () => Draft;
  /** whether what lies in the browser can be put back */
  readonly isDraft: (value: unknown) => value is Draft;
}

/** Keeps a form from its first letter on, and puts it back when it is opened again. */
export function useBegun<Draft>({ sort, of, fresh, isDraft }: BegunWish<Draft>): BegunControl<Draft> {
  const { me, surroundings } = useAlongside();
  const begun = createBegun(createOwnTexts(surroundings.storage, { sort, me }), isDraft);
  const [draft, setDraft] = React.useState(() => begun.read(of) ?? fresh());
  return {
    draft,
    change: (part) => {
      const changed = { ...draft, ...part };
      setDraft(changed);
      begun.keep(of, changed);
    },
    drop: () => begun.drop(of),
  };
}

type Fields = Readonly<Record<string, unknown>>;

/** What lies in a browser may be of an earlier version or written by hand. */
export function hasTexts(value: unknown, names: readonly string[]): value is Fields {
  return typeof value === "object" && value !== null && names.every((name) => typeof (value as Fields)[name] === "string");
}

/** Whether what lies there says from which version the change was made; null for something new. */
export function hasVersion({ version }: Fields): boolean {
  return version === null || Number.isInteger(version);
}
