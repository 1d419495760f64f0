import type { BroughtRecord, RecordRefusal, SharedThingsRefusal, WordsForThing } from "@alongside/core";
import { MAXIMUM_SHARED_THINGS_CHARACTERS, PortError, bringIn, takeAllBack } from "@alongside/core";
import * as React from "react";
import type { Found, LookedThrough, Readers } from "../../sharing/bring-in.ts";
import { MAXIMUM_BYTES, chosenFrom, foundIn, lookThrough, previewFor } from "../../sharing/bring-in.ts";
import { useAlongside } from "../alongside-context.tsx";
import type { Saving } from "../use-saving.ts";

/** How looking through a text stands. */
type Looking =
  | { readonly phase: "idle" | "reading" }
  | { readonly phase: "failed"; readonly text: string }
  | { readonly phase: "refused"; readonly refusal: SharedThingsRefusal }
  | { readonly phase: "there"; readonly looked: LookedThrough };

/** How the latest press stands. */
interface Press {
  readonly saving: Saving;
  readonly deed: "none" | "send" | "take-back";
  /** nothing was ticked */
  readonly isEmpty: boolean;
  /** by the id in the preview */
  readonly refusals: ReadonlyMap<string, RecordRefusal>;
}

const NO_PRESS: Press = { saving: { phase: "idle" }, deed: "none", isEmpty: false, refusals: new Map() };

/** Bringing things in, from a text to what was shared. */
export interface BringingInControl {
  readonly looking: Looking;
  readonly found: Found | null;
  readonly readers: Readers;
  readonly setReaders: (readers: Readers) => void;
  readonly look: (text: string) => Promise<void>;
  readonly lookAtFile: (file: File) => Promise<void>;
  readonly say: (id: string, words: WordsForThing) => void;
  readonly want: (id: string, isWanted: boolean) => void;
  readonly send: () => Promise<void>;
  readonly takeBack: () => Promise<void>;
  readonly press: Press;
  readonly shared: readonly BroughtRecord[];
  readonly titleOf: (record: BroughtRecord) => string;
}

/** Keeps what somebody brings in. Nothing is written before they press. */
export function useBringIn(onChange: () => void): BringingInControl {
  const alongside = useAlongside();
  const { suite, home } = alongside;
  const [looking, setLooking] = React.useState<Looking>({ phase: "idle" });
  const [readers, setReaders] = React.useState<Readers>("place");
  const [words, setWords] = React.useState<ReadonlyMap<string, WordsForThing>>(new Map());
  const [unwanted, setUnwanted] = React.useState<ReadonlySet<string>>(new Set());
  const [shared, setShared] = React.useState<readonly BroughtRecord[]>([]);
  const [press, setPress] = React.useState(NO_PRESS);
  const looked = looking.phase === "there" ? looking.looked : null;
  const preview = React.useMemo(() => (looked === null ? null : previewFor(alongside, looked, readers)), [alongside, looked, readers]);
  const page = looked?.page ?? null;
  const found = preview === null ? null : foundIn(preview, page, { words, unwanted, shared, refusals: press.refusals });
  const look = async (text: string): Promise<void> => {
    setLooking({ phase: "reading" });
    setPress(NO_PRESS);
    setShared([]);
    setLooking(await lookedAt(text, () => lookThrough(alongside, text)));
  };
  const send = async (): Promise<void> => {
    if (found === null || looked === null || press.saving.phase === "saving") return;
    const there = [...looked.own, ...shared].map(({ id }) => id);
    const chosen = chosenFrom(found, { audience: readers, place: home }, there);
    const isEmpty = chosen.things.length + chosen.collections.length === 0;
    setPress({ ...NO_PRESS, deed: "send", isEmpty, saving: { phase: isEmpty ? "idle" : "saving" } });
    if (isEmpty) return;
    const { done, refused, stopped } = await bringIn(suite.records, chosen);
    setShared((before) => [...before, ...done]);
    const refusals = new Map(refused.map(({ id, refusal }) => [id, refusal]));
    setPress({ ...NO_PRESS, deed: "send", saving: savingOf(stopped), refusals });
    if (done.length > 0) onChange();
  };
  const takeBack = async (): Promise<void> => {
    if (press.saving.phase === "saving") return;
    setPress({ ...NO_PRESS, deed: "take-back", saving: { phase: "saving" } });
    const { done, stopped } = await takeAllBack(suite.records, shared);
    setShared((before) => before.filter((record) => !done.includes(record)));
    setPress({ ...NO_PRESS, deed: "take-back", saving: savingOf(stopped) });
    if (done.length > 0) onChange();
  };
  return {
    ...{ looking, found, readers, look, send, takeBack, press, shared },
    titleOf: ({ content }) => content.title ?? page?.title ?? "",
    setReaders: (chosen) => {
      setPress(NO_PRESS);
      setReaders(chosen);
    },
    lookAtFile: async (file) => {
      if (file.size <= MAXIMUM_BYTES) await look(await file.text());
      else setLooking({ phase: "refused", refusal: { kind: "too-large", maximumCharacters: MAXIMUM_SHARED_THINGS_CHARACTERS } });
    },
    say: (id, said) => {
      setPress((now) => ({ ...now, refusals: new Map([...now.refusals].filter(([other]) => other !== id)) }));
      setWords((now) => new Map(now).set(id, { ...now.get(id), ...said }));
    },
    want: (id, isWanted) => setUnwanted((now) => new Set(isWanted ? [...now].filter((other) => other !== id) : [...now, id])),
  };
}

async function lookedAt(text: string, look: () => ReturnType<typeof lookThrough>): Promise<Looking> {
  try {
    const read = await look();
    return read.ok ? { phase: "there", looked: read.value } : { phase: "refused", refusal: read.error };
  } catch (error) {
    if (!(error instanceof PortError)) throw error;
    return { phase: "failed", text };
  }
}

function savingOf(stopped: RecordRefusal | PortError | null): Saving {
  if (stopped === null) return { phase: "idle" };
  if (stopped instanceof PortError) return { phase: "failed", kind: stopped.kind, retryAfterMs: stopped.retryAfterMs };
  return { phase: "refused", refusal: stopped };
}
