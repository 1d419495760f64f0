import { beginCircle, dayOf } from "@alongside/core";
import type { CircleDraft, RecordOf } from "@alongside/core";
import { useState } from "react";
import { useAlongside } from "../../alongside.tsx";
import type { CircleWish } from "../../circle-wish.ts";
import { browserClock } from "../../clock.ts";
import { begunCircles } from "../../drafts.ts";
import type { CircleFormState } from "./use-circle-form.ts";
import { useCircleForm } from "./use-circle-form.ts";

interface NewCircle {
  readonly form: CircleFormState;
  /** throws away what was typed */
  readonly drop: () => void;
}

/** A form for something new. What is typed lies in this browser, one form for each place, until it is proposed or thrown away. */
export function useNewCircle(wish: CircleWish, onProposed: (circle: RecordOf<"circle">) => void): NewCircle {
  const { host, me, suite } = useAlongside();
  const begun = begunCircles(me);
  const where = wish.place ?? "";
  const [draft] = useState(() => beginFrom(wish, begun.read(where), host.timeZone));
  const form = useCircleForm(draft, {
    write: (sent) => suite.circles.propose(sent),
    onDraft: (changed) => begun.keep(where, changed),
    onSaved: (circle) => {
      begun.drop(where);
      onProposed(circle);
    },
  });
  return { form, drop: () => begun.drop(where) };
}

/** What was begun in this place before is there again. */
function beginFrom({ topic, about, item, place }: CircleWish, kept: CircleDraft | null, zone: string): CircleDraft {
  if (kept !== null && kept.topic.trim() !== "") return kept;
  const [id, seatId] = [crypto.randomUUID(), crypto.randomUUID()];
  const today = dayOf(browserClock.now());
  return beginCircle({ id, seatId, topic, about, ...(item === null ? {} : { item }), place, zone, today });
}
