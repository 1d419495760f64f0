import type { SharedThingsRefusal } from "@alongside/core";
import { Button, Field, Link, Textarea } from "@fluentui/react-components";
import * as React from "react";
import { useMessages } from "../../components/messages-context.tsx";
import { Notice, SaveNotice } from "../../components/notice.tsx";
import { useStyles } from "../../components/styles.ts";
import type { Messages } from "../../words/messages.ts";
import { BringInPreview } from "./bring-in-preview.tsx";
import { useSharedStyles } from "./styles.ts";
import type { BringingInControl } from "./use-bring-in.ts";
import { useBringIn } from "./use-bring-in.ts";

export interface BringInProps {
  readonly onChange: () => void;
}

/** Brings in what was collected elsewhere: from a text or a file over a preview to what is shared. */
export function BringIn({ onChange }: BringInProps): JSX.Element {
  const messages = useMessages();
  const styles = useStyles();
  const control = useBringIn(onChange);
  const { looking, found } = control;
  return (
    <section className={styles.box} aria-label={messages.text("bring.title")}>
      <div className={styles.tight}>
        <h3>{messages.text("bring.title")}</h3>
        <p className={styles.reading}>{messages.text("bring.lead")}</p>
      </div>
      <Source control={control} />
      <div role="status">{looking.phase === "reading" ? <p className={styles.meta}>{messages.text("bring.reading")}</p> : null}</div>
      {looking.phase === "failed" ? (
        <Notice glyph="warning" urgent>
          <p>{messages.text("bring.failed")}</p>
          <Link as="button" onClick={() => void control.look(looking.text)}>
            {messages.text("do.tryAgain")}
          </Link>
        </Notice>
      ) : null}
      <BroughtIn control={control} />
      {found === null ? null : <BringInPreview control={control} found={found} />}
    </section>
  );
}

/** Where it comes from. What was pasted stays, whatever becomes of it. */
function Source({ control }: { readonly control: BringingInControl }): JSX.Element {
  const messages = useMessages();
  const styles = useStyles();
  const [text, setText] = React.useState("");
  const { looking } = control;
  const problem = looking.phase === "refused" ? { validationMessage: refusedText(looking.refusal, messages) } : {};
  const look = (event: React.FormEvent): void => {
    event.preventDefault();
    if (looking.phase !== "reading") void control.look(text);
  };
  const choose = (event: React.ChangeEvent<HTMLInputElement>): void => {
    const [file] = event.target.files ?? [];
    if (file !== undefined) void control.lookAtFile(file);
    // The same file can be chosen once more.
    event.target.value = "";
  };
  return (
    <form className={useSharedStyles().form} noValidate onSubmit={look}>
      <Field label={messages.text("bring.text")} hint={messages.text("bring.textHint")} {...problem}>
        <Textarea value={text} rows={4} onChange={(_event, data) => setText(data.value)} />
      </Field>
      <label className={styles.tight}>
        <span>{messages.text("bring.file")}</span>
        <input type="file" className={useSharedStyles().file} accept=".json,.opml,.xml,.html,.htm,.txt,.csv,.md" onChange={choose} />
        <span className={styles.meta}>{messages.text("bring.fileHint")}</span>
      </label>
      <div>
        <Button type="submit">{messages.text("bring.look")}</Button>
      </div>
    </form>
  );
}

function refusedText(refusal: SharedThingsRefusal, messages: Messages): string {
  switch (refusal.kind) {
    case "too-large":
      return messages.text("bring.tooLarge", { maximum: refusal.maximumCharacters });
    case "no-shared-things":
      return messages.text("bring.none");
    case "my-data-export":
      return messages.text("sp.bring.myData");
  }
}

/** What was shared, and the way to take all of it back; what failed, and the way to go on. */
function BroughtIn({ control }: { readonly control: BringingInControl }): JSX.Element | null {
  const messages = useMessages();
  const styles = useStyles();
  const { press, shared, titleOf, send, takeBack } = control;
  const { saving, deed } = press;
  const root = React.useRef<HTMLDivElement>(null);
  const isOver = deed !== "none" && saving.phase !== "saving" && !press.isEmpty;
  // The button that was pressed may be gone, and what came of it is here.
  React.useEffect(() => {
    if (isOver) root.current?.focus();
  }, [isOver]);
  if (deed === "none" && shared.length === 0) return null;
  return (
    <div ref={root} tabIndex={-1} className={styles.section}>
      <div role="status">
        {saving.phase === "saving" ? <p className={styles.meta}>{messages.text("bring.sharing")}</p> : null}
        {isOver && deed === "take-back" && shared.length === 0 ? <p>{messages.text("bring.takenBack")}</p> : null}
        {shared.length === 0 ? null : (
          <>
            <p className={styles.name}>{messages.text("bring.done")}</p>
            <ul>
              {shared.map((record) => (
                <li key={`${record.kind} ${record.id}`}>
                  <bdi>{titleOf(record)}</bdi>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
      {shared.length === 0 ? null : (
        <div>
          <Button onClick={() => void takeBack()}>{messages.text("bring.takeBack")}</Button>
        </div>
      )}
      <SaveNotice saving={saving} onAgain={() => void (deed === "take-back" ? takeBack() : send())} />
    </div>
  );
}
