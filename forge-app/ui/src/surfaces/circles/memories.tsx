import type { RecordOf } from "@alongside/core";
import { refOfRecord } from "@alongside/core";
import { useEffect, useId, useRef, useState } from "react";
import { useAlongside } from "../../alongside.tsx";
import { HostLink } from "../../components/host-link.tsx";
import { SaveNotice } from "../../components/save-notice.tsx";
import { useMessages } from "../../messages/messages.tsx";
import { useSaving } from "../../use-saving.ts";
import { MemoryForm } from "./memory-form.tsx";
import type { SeenCircle, Shown } from "./use-circles.ts";

interface MemoriesProps {
  readonly circle: SeenCircle;
  readonly shown: Shown;
  readonly onChanged: () => void;
}

/** What was learned in a circle, and the way to write it down for those who were in it. */
export function Memories({ circle, shown, onChanged }: MemoriesProps) {
  const messages = useMessages();
  const { me } = useAlongside();
  const id = useId();
  const { memories, mine, isHost, state } = circle;
  const hasEnded = state === "closed" || state === "remembered";
  const mayWrite = (mine !== null || isHost) && !memories.some(({ owner }) => owner === me);
  return (
    <section className="al-section" aria-labelledby={id}>
      <h3 id={id}>{messages.text("circle.memory")}</h3>
      {memories.length > 0 ? null : (
        <p className="al-reading">
          {hasEnded ? null : `${messages.text("circle.memoryEmpty")} `}
          {messages.text("circle.memoryNote")}
        </p>
      )}
      {memories.map((memory) => (
        <Memory key={refOfRecord(memory)} memory={memory} circle={circle} shown={shown} onChanged={onChanged} />
      ))}
      {mayWrite ? <WriteMemory circle={circle} onChanged={onChanged} /> : null}
    </section>
  );
}

interface MemoryTextProps {
  readonly memory: RecordOf<"memory">;
  readonly shown: Shown;
}

/** What one person wrote down, with their name. */
export function MemoryText({ memory: { owner, content }, shown }: MemoryTextProps) {
  const messages = useMessages();
  const page = content.item === undefined ? undefined : shown.item(content.item);
  return (
    <div>
      <p className="al-measure al-lines">
        <bdi>{content.text}</bdi>
      </p>
      {page === undefined ? null : (
        <p>
          <HostLink href={page.url}>
            <bdi>{page.title}</bdi>
          </HostLink>
        </p>
      )}
      <p className="al-meta">{messages.rich("circle.memoryBy", { name: <bdi>{shown.nameOf(owner)}</bdi> })}</p>
    </div>
  );
}

function Memory({ memory, circle, shown, onChanged }: MemoriesProps & MemoryTextProps) {
  const messages = useMessages();
  const { me, suite } = useAlongside();
  const { saving, save } = useSaving();
  const [isEditing, setEditing] = useState(false);
  const [isTouched, setTouched] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isTouched && !isEditing) root.current?.querySelector("button")?.focus();
  }, [isTouched, isEditing]);
  const end = (): void => {
    setTouched(true);
    setEditing(false);
  };
  const remove = async (): Promise<void> => {
    if ((await save(() => suite.records.remove(refOfRecord(memory)))) !== undefined) onChanged();
  };
  if (isEditing) {
    return (
      <MemoryForm
        circle={circle.records}
        memory={memory}
        onSaved={() => {
          end();
          onChanged();
        }}
        onCancel={end}
      />
    );
  }
  return (
    <div ref={root}>
      <MemoryText memory={memory} shown={shown} />
      {memory.owner === me ? (
        <div className="al-acts">
          <button type="button" className="al-act" onClick={() => setEditing(true)}>
            {messages.text("do.edit")}
          </button>
          <button type="button" className="al-act" onClick={() => void remove()}>
            {messages.text("do.takeBack")}
          </button>
        </div>
      ) : null}
      <SaveNotice saving={saving} onAgain={() => void remove()} />
    </div>
  );
}

function WriteMemory({ circle, onChanged }: Pick<MemoriesProps, "circle" | "onChanged">) {
  const messages = useMessages();
  const [isOpen, setOpen] = useState(false);
  const [isCancelled, setCancelled] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isCancelled) button.current?.focus();
  }, [isCancelled]);
  if (isOpen) {
    return (
      <MemoryForm
        circle={circle.records}
        memory={null}
        onSaved={onChanged}
        onCancel={() => {
          setOpen(false);
          setCancelled(true);
        }}
      />
    );
  }
  return (
    <div>
      <button
        type="button"
        ref={button}
        className="al-button"
        onClick={() => {
          setCancelled(false);
          setOpen(true);
        }}
      >
        {messages.text("circle.memoryDo")}
      </button>
    </div>
  );
}
