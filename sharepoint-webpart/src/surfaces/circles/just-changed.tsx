import type { RecordOf } from "@alongside/core";
import { circleDraftOf, recordDraftOfCircle, refOfRecord } from "@alongside/core";
import * as React from "react";
import { Sentence, useMessages } from "../../components/messages-context.tsx";
import { SaveNotice } from "../../components/notice.tsx";
import { useStyles } from "../../components/styles.ts";
import { useAlongside } from "../alongside-context.tsx";
import { Deed } from "../shared/deed.tsx";
import { useSaving } from "../use-saving.ts";

/** What became of a circle just now. */
export interface Changed {
  readonly was: "proposed" | "removed";
  readonly circle: RecordOf<"circle">;
}

export interface JustChangedProps {
  readonly changed: Changed;
  readonly onChanged: (changed: Changed | null) => void;
}

/** Says what was done, with the way back, until something else is done. The seats of a removed circle come back with it. */
export function JustChanged({ changed: { was, circle }, onChanged }: JustChangedProps): JSX.Element {
  const messages = useMessages();
  const { suite } = useAlongside();
  const { saving, save } = useSaving();
  const { topic } = circle.content;
  const undo = async (): Promise<void> => {
    if (was === "proposed") {
      if ((await save(() => suite.records.remove(refOfRecord(circle)))) !== undefined) onChanged({ was: "removed", circle });
    } else {
      const draft = recordDraftOfCircle({ ...circleDraftOf(circle), version: null });
      if ((await save(() => suite.records.save(draft))) !== undefined) onChanged(null);
    }
  };
  return (
    <div className={useStyles().tight}>
      <div role="status">
        {was === "proposed" ? messages.text("circle.proposed") : <Sentence of="sp.circle.removed" values={{ topic: <bdi>{topic}</bdi> }} />}
      </div>
      <div>
        <Deed
          words={was === "proposed" ? "do.takeBack" : "do.putBack"}
          title={topic}
          isOff={saving.phase === "saving"}
          onClick={() => void undo()}
        />
      </div>
      <SaveNotice saving={saving} onAgain={() => void undo()} />
    </div>
  );
}
