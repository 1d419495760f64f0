import { dataInventory } from "@alongside/core";
import { useId } from "react";
import type { MessageKey } from "../../messages/messages.tsx";
import { useMessages } from "../../messages/messages.tsx";

const NEVER: readonly MessageKey[] = ["data.imp.reads", "data.imp.time", "data.imp.rank"];
const ONLY_THEIRS: readonly MessageKey[] = ["admin.imp.declined", "admin.imp.trust"];

/** What nobody can look up here, and the list of everything that can be stored. */
export function CannotShow() {
  const messages = useMessages();
  const title = useId();
  return (
    <section className="al-section" aria-labelledby={title}>
      <h2 id={title}>{messages.text("admin.cannot")}</h2>
      <div className="al-columns">
        <Listed lead="data.never" items={NEVER} />
        <Listed lead="admin.onlyTheirs" items={ONLY_THEIRS} />
      </div>
      <div className="al-field">
        <div>
          <button type="button" className="al-button" onClick={() => saveFile("alongside-data-inventory.md", dataInventory())}>
            {messages.text("admin.inventory")}
          </button>
        </div>
        <p className="al-hint al-reading">{messages.text("admin.inventoryNote")}</p>
      </div>
    </section>
  );
}

function Listed({ lead, items }: { readonly lead: MessageKey; readonly items: readonly MessageKey[] }) {
  const messages = useMessages();
  const id = useId();
  return (
    <div>
      <p id={id} className="al-reading">
        {messages.text(lead)}
      </p>
      <ul className="al-bullets" aria-labelledby={id}>
        {items.map((item) => (
          <li key={item}>{messages.text(item)}</li>
        ))}
      </ul>
    </div>
  );
}

/** Hands a text to the browser as a file: it is made here, and sent nowhere. */
function saveFile(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "text/markdown;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken the file over by the next turn.
  setTimeout(() => URL.revokeObjectURL(address), 0);
}
