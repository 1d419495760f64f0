import Button from "@atlaskit/button/new";
import type { FormEvent } from "react";
import { useCallback } from "react";
import { useAlongside } from "../../alongside.tsx";
import { Glyph } from "../../components/glyph.tsx";
import { Readers } from "../../components/readers.tsx";
import { useMessages } from "../../messages/messages.tsx";
import { useLoaded } from "../../use-loaded.ts";
import { EntryRow } from "./entry-row.tsx";
import { LeftOut } from "./left-out.tsx";
import type { BringingInControl, Found } from "./use-bring-in.ts";

interface PreviewProps {
  readonly control: BringingInControl;
  readonly found: Found;
}

/** Everything as it will be seen, before anything of it is written. */
export function Preview({ control, found }: PreviewProps) {
  const messages = useMessages();
  const { lookups } = useAlongside();
  const spaces = useLoaded(useCallback(() => lookups.places(null), [lookups]));
  const { readers, saving, obstacle } = control;
  const hasSomething = found.entries.length + found.collections.length > 0;
  const send = (event: FormEvent): void => {
    event.preventDefault();
    void control.send();
  };
  return (
    <form className="al-form" noValidate onSubmit={send} aria-busy={saving.phase === "saving"}>
      {hasSomething ? (
        <>
          <p role="status">{messages.text("bring.found")}</p>
          {found.hasMore ? <p className="al-hint">{messages.text("bring.more")}</p> : null}
          <ul className="al-documents al-shared">
            {found.entries.map((entry) => (
              <EntryRow key={entry.thing.draft.id} entry={entry} control={control} />
            ))}
          </ul>
          <CollectionsFound control={control} found={found} />
        </>
      ) : null}
      <LeftOut found={found} />
      {hasSomething ? (
        <>
          <Readers
            chosen={readers.audience}
            place={readers.place}
            onChange={control.setReaders}
            spaces={spaces.state}
            onSpacesAgain={spaces.again}
            problem={obstacle === "no-place" ? messages.text("input.required") : null}
          />
          {obstacle === "nothing-ticked" ? (
            <p className="al-error al-hint" role="alert">
              <Glyph name="warning" />
              {messages.text("bring.nothing")}
            </p>
          ) : null}
          <div>
            <Button type="submit" appearance="primary" isDisabled={saving.phase === "saving"}>
              {messages.text("bring.do")}
            </Button>
          </div>
        </>
      ) : null}
    </form>
  );
}

/** Collections are shown to the readers of a place, and are put together from what is shared with them. */
function CollectionsFound({ control, found }: PreviewProps) {
  const messages = useMessages();
  if (found.collections.length === 0) return null;
  return (
    <fieldset className="al-choices">
      <legend>{messages.text("bring.collections")}</legend>
      {control.readers.audience === "place" ? (
        found.collections.map(({ id, title, about, isWanted }) => (
          <label key={id} className="al-choice">
            <input type="checkbox" checked={isWanted} onChange={(event) => control.want(id, event.currentTarget.checked)} />
            <span>
              <bdi>{title}</bdi>
              {about === "" ? null : <span className="al-meta al-about-collection">{about}</span>}
            </span>
          </label>
        ))
      ) : (
        <p className="al-hint">{messages.text("bring.collectionsPlace")}</p>
      )}
    </fieldset>
  );
}
