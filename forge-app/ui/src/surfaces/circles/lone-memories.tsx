import { refOfRecord } from "@alongside/core";
import { useMessages } from "../../messages/messages.tsx";
import { MemoryText } from "./memories.tsx";
import type { CirclesSeen } from "./use-circles.ts";

/** What was learned in circles that are not there any more. */
export function LoneMemories({ seen: { memories, shown } }: { readonly seen: CirclesSeen }) {
  const messages = useMessages();
  if (memories.length === 0) return null;
  return (
    <ul className="al-circles">
      {memories.map((memory) => (
        <li key={refOfRecord(memory)} className="al-box">
          <div className="al-circle-head">
            <h3>
              <bdi>{memory.content.topic}</bdi>
            </h3>
            <span className="al-state">{messages.text("circle.state", { state: "remembered" })}</span>
          </div>
          <p className="al-reading">{messages.text("circle.remembers")}</p>
          <MemoryText memory={memory} shown={shown} />
        </li>
      ))}
    </ul>
  );
}
