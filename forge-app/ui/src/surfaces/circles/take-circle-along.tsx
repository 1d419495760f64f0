import { circleToActivityStreams, dayOf } from "@alongside/core";
import type { ItemLink } from "@alongside/core";
import { useState } from "react";
import { useAlongside } from "../../alongside.tsx";
import { browserClock } from "../../clock.ts";
import { useMessages } from "../../messages/messages.tsx";
import { saveAsFile } from "../../save-as-file.ts";
import type { SeenCircle, Shown } from "./use-circles.ts";

interface TakeCircleAlongProps {
  readonly circle: SeenCircle;
  readonly shown: Shown;
}

/** The file of one circle, with what its host wrote and what was learned there. */
export function TakeCircleAlong({ circle, shown }: TakeCircleAlongProps) {
  const messages = useMessages();
  const { host } = useAlongside();
  const [isTaken, setTaken] = useState(false);
  const take = (): void => {
    const { circle: record, memories } = circle.records;
    const writers = [record, ...memories].map(({ owner }) => owner);
    const pages = [record.content.item, record.content.notes, ...memories.map(({ content }) => content.item)];
    const opened = pages.flatMap((page): readonly (readonly [ItemLink["id"], ItemLink])[] => {
      const item = page === undefined ? undefined : shown.item(page);
      return item === undefined ? [] : [[item.id, item]];
    });
    const along = {
      people: new Map(writers.map((writer) => [writer, { name: shown.nameOf(writer) }])),
      items: new Map(opened),
      origin: host.siteUrl,
    };
    saveAsFile(`alongside-circle-${dayOf(browserClock.now())}.json`, circleToActivityStreams(circle.records, along));
    setTaken(true);
  };
  return (
    <div>
      <button type="button" className="al-link" onClick={take}>
        {messages.text("circleFile.take")}
      </button>
      <p role="status" className="al-hint">
        {isTaken ? messages.text("circleFile.taken") : null}
      </p>
    </div>
  );
}
