import type { RecordOf } from "@alongside/core";
import { circleDraftOf } from "@alongside/core";
import { Button } from "@fluentui/react-components";
import * as React from "react";
import { notesPageOf } from "../../circles/notes-page.ts";
import { useMessages } from "../../components/messages-context.tsx";
import { SaveNotice } from "../../components/save-notice.tsx";
import { useStyles } from "../../components/styles.ts";
import { addSitePage, publishSitePage } from "../../sharepoint/site-pages.ts";
import { useAlongside } from "../alongside-context.tsx";
import { useSaving } from "../use-saving.ts";

interface MakeNotesProps {
  readonly circle: RecordOf<"circle">;
  readonly onChange: () => void;
}

/** Makes a page of the site for the notes of a circle, in the name of its host, and links it. What stands on it is never copied here. */
export function MakeNotes({ circle, onChange }: MakeNotesProps): JSX.Element {
  const messages = useMessages();
  const styles = useStyles();
  const { suite, surroundings } = useAlongside();
  const { saving, save } = useSaving();
  // A page that was made and not written on yet is gone on with: trying again makes no second one.
  const begun = React.useRef<number | null>(null);
  const make = async (): Promise<void> => {
    const site = { send: surroundings.sendHome, web: surroundings.home };
    const saved = await save(async () => {
      begun.current ??= await addSitePage(site);
      const notes = await publishSitePage(site, begun.current, notesPageOf(circle.content, messages));
      return suite.circles.propose({ ...circleDraftOf(circle), notes });
    });
    if (saved !== undefined) onChange();
  };
  return (
    <section className={styles.tight}>
      <h4>{messages.text("circle.notes")}</h4>
      <div>
        <Button disabledFocusable={saving.phase === "saving"} onClick={() => void make()}>
          {messages.text("sp.circle.makeNotes")}
        </Button>
      </div>
      <p className={styles.meta}>{messages.text("sp.circle.makeNotesHint")}</p>
      <SaveNotice saving={saving} onAgain={() => void make()} />
    </section>
  );
}
