import type {
  BroughtRecord,
  ChosenToBringIn,
  CollectionToBringIn,
  LeftThing,
  RecordRefusal,
  SharedThingsPreview,
  SharedThingsRefusal,
  ThingToBringIn,
  WordsForThing,
} from "@alongside/core";
import { MAXIMUM_SHARED_THINGS_CHARACTERS, PortError, withWordsFor } from "@alongside/core";
import { useMemo, useState } from "react";
import { useAlongside } from "../../alongside.tsx";
import type { Saving } from "../../use-saving.ts";
import type { LookedThrough, ReadersChosen } from "./looked-through.ts";
import { lookThrough, previewFor, textIn } from "./looked-through.ts";
import type { Press } from "./use-writing.ts";
import { useWriting } from "./use-writing.ts";

/** How looking through a text stands. */
export type Looking =
  | { readonly phase: "idle" | "reading" }
  | { readonly phase: "failed"; readonly text: string }
  | { readonly phase: "refused"; readonly refusal: SharedThingsRefusal }
  | { readonly phase: "there"; readonly looked: LookedThrough };

/** Something that can be brought in, as it stands with what was typed. */
export interface Entry {
  /** with the words that were typed */
  readonly thing: ThingToBringIn;
  readonly title: string;
  readonly url: string | null;
  /** what the file does not tell, or tells too long */
  readonly asks: readonly ("title" | "why")[];
  readonly isWanted: boolean;
  /** why it was not shared at the latest press; null otherwise */
  readonly refusal: RecordRefusal | null;
}

/** What was looked through, split into what can be taken and what not. */
export interface Found {
  readonly entries: readonly Entry[];
  readonly collections: readonly (CollectionToBringIn & { readonly isWanted: boolean })[];
  /** pages and issues of this site that this person cannot open */
  readonly closed: number;
  readonly left: readonly LeftThing[];
  readonly hasMore: boolean;
}

/** Bringing things in, from a text to what was shared. */
export interface BringingInControl {
  readonly looking: Looking;
  readonly found: Found | null;
  readonly readers: ReadersChosen;
  readonly setReaders: (readers: Partial<ReadersChosen>) => void;
  readonly look: (text: string) => Promise<void>;
  readonly lookAtFile: (file: File) => Promise<void>;
  readonly say: (id: string, words: WordsForThing) => void;
  readonly want: (id: string, isWanted: boolean) => void;
  readonly send: () => Promise<void>;
  readonly takeBack: () => Promise<void>;
  /** how the latest press stands */
  readonly saving: Saving;
  /** what the latest press was */
  readonly deed: Press["deed"];
  readonly obstacle: Press["obstacle"];
  readonly shared: readonly BroughtRecord[];
  /** titles of what was shared */
  readonly sharedTitles: readonly string[];
}

/** Keeps what somebody brings in. Nothing is written before they press. */
export function useBringIn(begun: ReadersChosen, onChanged: () => void): BringingInControl {
  const alongside = useAlongside();
  const { siteUrl } = alongside.host;
  const [looking, setLooking] = useState<Looking>({ phase: "idle" });
  const [readers, setReaders] = useState(begun);
  const [words, setWords] = useState<ReadonlyMap<string, WordsForThing>>(new Map());
  const [unwanted, setUnwanted] = useState<ReadonlySet<string>>(new Set());
  const writing = useWriting(onChanged);
  const { press, shared, forget } = writing;
  const looked = looking.phase === "there" ? looking.looked : null;
  const preview = useMemo(() => (looked === null ? null : previewFor(looked, readers, siteUrl)), [looked, readers, siteUrl]);
  const found =
    looked === null || preview === null ? null : foundIn(preview, { looked, words, unwanted, shared, refusals: press.refusals });
  const titles = looked === null || preview === null ? new Map<string, string>() : titlesIn(preview, looked);
  const look = async (text: string): Promise<void> => {
    setLooking({ phase: "reading" });
    forget("everything");
    try {
      const read = await lookThrough(alongside, text, readers);
      setLooking(read.ok ? { phase: "there", looked: read.value } : { phase: "refused", refusal: read.error });
    } catch (error) {
      if (!(error instanceof PortError)) throw error;
      setLooking({ phase: "failed", text });
    }
  };
  return {
    ...{ looking, found, readers, look, shared },
    ...{ saving: press.saving, deed: press.deed, obstacle: press.obstacle },
    sharedTitles: shared.map(({ id, content }) => content.title ?? titles.get(id) ?? ""),
    send: () => (looked === null || found === null ? Promise.resolve() : writing.send(chosenFrom(found, looked, readers))),
    takeBack: writing.takeBack,
    setReaders: (part) => {
      forget("press");
      setReaders((now) => ({ ...now, ...part }));
    },
    lookAtFile: async (file) => {
      const text = await textIn(file);
      if (text !== null) await look(text);
      else setLooking({ phase: "refused", refusal: { kind: "too-large", maximumCharacters: MAXIMUM_SHARED_THINGS_CHARACTERS } });
    },
    say: (id, said) => {
      writing.settle(id);
      setWords((now) => new Map(now).set(id, { ...now.get(id), ...said }));
    },
    want: (id, isWanted) => setUnwanted((now) => new Set(isWanted ? [...now].filter((other) => other !== id) : [...now, id])),
  };
}

function chosenFrom({ entries, collections }: Found, { own }: LookedThrough, readers: ReadersChosen): ChosenToBringIn {
  return {
    things: entries.filter(isTaken).map(({ thing }) => thing.draft),
    collections: readers.audience === "place" ? collections.filter(({ isWanted }) => isWanted) : [],
    readers,
    there: own.map(({ id }) => id),
  };
}

/** Whether it is shared with the next press. */
export function isTaken({ thing, isWanted }: Entry): boolean {
  return isWanted && thing.existing === null && thing.problems.every(({ field }) => field === "place");
}

interface FoundParts {
  readonly looked: LookedThrough;
  readonly words: ReadonlyMap<string, WordsForThing>;
  readonly unwanted: ReadonlySet<string>;
  readonly shared: readonly BroughtRecord[];
  readonly refusals: ReadonlyMap<string, RecordRefusal>;
}

function foundIn(preview: SharedThingsPreview, { looked, words, unwanted, shared, refusals }: FoundParts): Found {
  const done = new Set(shared.map(({ id }) => id));
  const open = preview.things.filter(({ draft }) => !done.has(draft.id));
  const canOpen = ({ draft }: ThingToBringIn): boolean => draft.item === null || looked.items.has(draft.item);
  return {
    entries: open.filter(canOpen).map((thing): Entry => {
      const { id, item } = thing.draft;
      const refusal = refusals.get(id) ?? null;
      const completed = withWordsFor(thing, words.get(id) ?? {});
      const shown = item === null ? undefined : looked.items.get(item);
      return {
        thing: completed,
        title: shown?.title ?? completed.draft.title,
        url: shown?.url ?? (completed.draft.link === "" ? null : completed.draft.link),
        asks: asksOf([...thing.problems, ...(refusal?.kind === "fields" ? refusal.problems : [])]),
        isWanted: !unwanted.has(id),
        refusal,
      };
    }),
    collections: preview.collections.filter(({ id }) => !done.has(id)).map((one) => ({ ...one, isWanted: !unwanted.has(one.id) })),
    closed: open.filter((thing) => !canOpen(thing)).length,
    left: preview.left,
    hasMore: preview.hasMore,
  };
}

function asksOf(problems: readonly { readonly field: string }[]): Entry["asks"] {
  return (["title", "why"] as const).filter((field) => problems.some((problem) => problem.field === field));
}

/** What pages and issues are called that were shared by their id alone. */
function titlesIn({ things }: SharedThingsPreview, { items }: LookedThrough): Map<string, string> {
  return new Map(things.flatMap(({ draft }) => (draft.item === null ? [] : [[draft.id, items.get(draft.item)?.title ?? ""]])));
}
