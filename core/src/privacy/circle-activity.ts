import type { CircleRecord } from "../records/circle-kinds.ts";

/**
 * What a record of a circle says in ActivityStreams 2.0, without who did it: a circle is a `Group` that was created, a seat a `Join`, what was
 * learned a `Note`, and a round invites to a `Group`. What is for one person says nothing.
 */
export function activityInCircles(record: CircleRecord): object | null {
  switch (record.kind) {
    case "circle": {
      const { topic, note, link } = record.content;
      const about = { ...(note === undefined ? {} : { summary: note }), ...(link === undefined ? {} : { url: link }) };
      return { type: "Create", object: { type: "Group", name: topic, ...about } };
    }
    case "membership":
      return { type: "Join", object: circleName(record.content.circle) };
    case "memory": {
      const { topic, text, circle } = record.content;
      return {
        type: "Create",
        object: { type: "Note", name: topic, content: text, mediaType: "text/plain", inReplyTo: circleName(circle) },
      };
    }
    case "round": {
      const { topic, note } = record.content;
      return { type: "Invite", object: { type: "Group", name: topic, ...(note === undefined ? {} : { summary: note }) } };
    }
    case "hostOffer":
    case "volunteer":
    case "invitation":
      return null;
  }
}

function circleName(id: string): string {
  return `urn:alongside:circle:${id}`;
}
