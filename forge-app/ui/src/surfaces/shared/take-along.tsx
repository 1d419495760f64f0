import { PortError, collectionToActivityStreams, dayOf, ofKind, thingsToActivityStreams } from "@alongside/core";
import type { CollectionSeen } from "@alongside/core";
import { useState } from "react";
import type { Alongside } from "../../alongside.tsx";
import { useAlongside } from "../../alongside.tsx";
import { browserClock } from "../../clock.ts";
import { TroubleNotice } from "../../components/trouble-notice.tsx";
import type { MessageKey } from "../../messages/messages.tsx";
import { useMessages } from "../../messages/messages.tsx";
import { saveAsFile } from "../../save-as-file.ts";
import type { SharedSeen } from "./use-shared.ts";

type State = "idle" | "reading" | "saved" | "nothing" | "failed";

/** The file of what one shared with others. */
export function TakeMineAlong() {
  const alongside = useAlongside();
  return <TakeAlong words="along.mine" of={null} write={() => writeMine(alongside)} />;
}

/** The file of one collection with what is in it, as far as the person may read it. */
export function TakeCollectionAlong({ one, seen }: { readonly one: CollectionSeen; readonly seen: SharedSeen }) {
  const alongside = useAlongside();
  return <TakeAlong words="along.collection" of={one.collection.content.title} write={() => writeCollection(alongside, one, seen)} />;
}

async function writeMine({ suite, lookups, me, host }: Alongside): Promise<boolean> {
  const resources = ofKind(await suite.records.find({ of: "me" }), "resource");
  const pages = resources.flatMap(({ content }) => content.item ?? []);
  const [people, items] = await Promise.all([lookups.people([me]), lookups.items(pages)]);
  return saved("alongside-shared", thingsToActivityStreams(resources, { people, items, origin: host.siteUrl }));
}

async function writeCollection({ lookups, host }: Alongside, one: CollectionSeen, { people }: SharedSeen): Promise<boolean> {
  const items = await lookups.items(one.things.flatMap(({ content }) => content.item ?? []));
  return saved("alongside-collection", collectionToActivityStreams(one, { people, items, origin: host.siteUrl }));
}

type Streams = ReturnType<typeof thingsToActivityStreams> | ReturnType<typeof collectionToActivityStreams>;

/** False for a file that would hold nothing. */
function saved(name: string, streams: Streams): boolean {
  const inside = "items" in streams ? streams.items : streams.orderedItems;
  if (inside.length > 0) saveAsFile(`${name}-${dayOf(browserClock.now())}.json`, streams);
  return inside.length > 0;
}

interface TakeAlongProps {
  readonly words: MessageKey;
  /** what is taken along, where there are several ways to do so; null otherwise */
  readonly of: string | null;
  readonly write: () => Promise<boolean>;
}

function TakeAlong({ words, of, write }: TakeAlongProps) {
  const messages = useMessages();
  const [state, setState] = useState<State>("idle");
  const take = async (): Promise<void> => {
    if (state === "reading") return;
    setState("reading");
    try {
      setState((await write()) ? "saved" : "nothing");
    } catch (error) {
      if (!(error instanceof PortError)) throw error;
      setState("failed");
    }
  };
  const label = messages.text(words);
  return (
    <span className="al-along">
      <button
        type="button"
        className={of === null ? "al-link" : "al-act"}
        aria-label={of === null ? undefined : `${label}: ${of}`}
        onClick={() => void take()}
      >
        {label}
      </button>
      <span role="status" className="al-meta">
        {state === "saved" ? messages.text("along.saved") : state === "nothing" ? messages.text("along.nothing") : null}
      </span>
      {state === "failed" ? <TroubleNotice sentence={messages.text("along.failed")} onAgain={() => void take()} /> : null}
    </span>
  );
}
