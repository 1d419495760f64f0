import type { ItemId, RecordOf } from "@alongside/core";
import { Button } from "@fluentui/react-components";
import * as React from "react";
import { notesPageOf } from "../../circles/notes-page.ts";
import { Sentence, useMessages } from "../../components/messages-context.tsx";
import { SaveNotice } from "../../components/notice.tsx";
import { useStyles } from "../../components/styles.ts";
import type { SitePage } from "../../sharepoint/site-pages.ts";
import { addSitePage, publishSitePage } from "../../sharepoint/site-pages.ts";
import { useAlongside } from "../alongside-context.tsx";
import type { Saving } from "../use-saving.ts";
import { useSaving } from "../use-saving.ts";

/** Pages that were begun and no circle leads to yet, by the ids of their circles; kept while the card is shown. */
export type BegunNotes = Map<string, { readonly entry: number; readonly made: ItemId | null }>;

interface MakeNotesProps {
  readonly circle: RecordOf<"circle">;
  readonly begun: BegunNotes;
  readonly onChange: () => void;
}

/** Makes a page of the site for the notes of a circle, in the name of its host, and links it. What stands on it is never copied here. */
export function MakeNotes({ circle, begun, onChange }: MakeNotesProps): JSX.Element {
  const messages = useMessages();
  const styles = useStyles();
  const { suite, surroundings } = useAlongside();
  const { saving, save } = useSaving();
  const page = notesPageOf(circle.content, messages);
  const make = async (): Promise<void> => {
    if (saving.phase === "saving") return;
    const site = { send: surroundings.sendHome, web: surroundings.home };
    const saved = await save(async () => {
      // A page that was begun is gone on with: trying again makes no second one.
      const known = begun.get(circle.id);
      const entry = known?.entry ?? (await addSitePage(site));
      begun.set(circle.id, { entry, made: known?.made ?? null });
      const notes = known?.made ?? (await publishSitePage(site, entry, page));
      begun.set(circle.id, { entry, made: notes });
      return suite.circles.leadToNotes(circle, { notes, notesLink: "" });
    });
    if (saved === undefined) return;
    begun.delete(circle.id);
    onChange();
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
      <HowFar saving={saving} page={page} begun={begun.get(circle.id) ?? null} />
    </section>
  );
}

interface HowFarProps {
  readonly saving: Saving;
  readonly page: SitePage;
  /** null for no page */
  readonly begun: { readonly made: ItemId | null } | null;
}

/** Where the page is when something failed on the way. */
function HowFar({ saving, page, begun }: HowFarProps): JSX.Element | null {
  const styles = useStyles();
  if (saving.phase === "saving") return null;
  if (begun === null) return saving.phase === "failed" && saving.kind === "unavailable" ? <Unsure /> : null;
  return (
    <p className={styles.reading}>
      <Sentence of={begun.made !== null ? "sp.circle.notesMade" : "sp.circle.notesBegun"} values={{ title: <bdi>{page.title}</bdi> }} />
    </p>
  );
}

function Unsure(): JSX.Element {
  return <p className={useStyles().reading}>{useMessages().text("sp.circle.notesUnsure")}</p>;
}
