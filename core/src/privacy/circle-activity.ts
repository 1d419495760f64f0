import { circleName, circleObject, memoryObject } from "../circles/circle-stream.ts";
import type { CircleRecord } from "../records/circle-kinds.ts";
import type { TakenAlong } from "../sharing/export/stream-context.ts";
import { toMarkup } from "../vocabulary/markup.ts";

/**
 * What a record of a circle says in ActivityStreams 2.0, without who did it: a circle is a `Group` that was created, a seat a `Join`, what was
 * learned a `Note`, a round invites to a `Group`, and taking part in coffee joins one. What is for one person says nothing.
 */
export function activityInCircles(record: CircleRecord, along: Pick<TakenAlong, "items" | "origin">): object | null {
  switch (record.kind) {
    case "circle":
      return { type: "Create", object: circleObject(record.content, along) };
    case "membership":
      return { type: "Join", object: circleName(record.content.circle) };
    case "memory":
      return { type: "Create", object: memoryObject(record) };
    case "round": {
      const { topic, note } = record.content;
      return { type: "Invite", object: { type: "Group", name: topic, ...(note === undefined ? {} : { summary: toMarkup(note) }) } };
    }
    case "coffee":
      return { type: "Join", object: { type: "Group", name: "Coffee" } };
    case "met":
    case "hostOffer":
    case "volunteer":
    case "invitation":
      return null;
  }
}
