import type { ItemId, RecordOf } from "@alongside/core";
import { Button } from "@fluentui/react-components";
import * as React from "react";
import { notesPageOf } from "../../circles/notes-page.ts";
import { Sentence, useMessages } from "../../components/messages-context.tsx";
import { SaveNotice } from "../../components/save-notice.tsx";
import { useStyles } from "../../components/styles.ts";
import type { SitePage } from "../../sharepoint/site-pages.ts";
import { addSitePage, publishSitePage } from "../../sharepoint/site-pages.ts";
import { useAlongside } from "../alongside-context.tsx";
import type { Saving } from "../use-saving.ts";
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
  const made = React.useRef<ItemId | null>(null);
  const page = notesPageOf(circle.content, messages);
  const make = async (): Promise<void> => {
    if (saving.phase === "saving") return;
    const site = { send: surroundings.sendHome, web: surroundings.home };
    const saved = await save(async () => {
      begun.current ??= await addSitePage(site);
      made.current ??= await publishSitePage(site, begun.current, page);
      return suite.circles.leadToNotes(circle, { notes: made.current, notesLink: "" });
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
      <HowFar saving={saving} page={page} step={made.current !== null ? "made" : begun.current !== null ? "begun" : "none"} />
    </section>
  );
}

interface HowFarProps {
  readonly saving: Saving;
  readonly page: SitePage;
  readonly step: "none" | "begun" | "made";
}

/** Where the page is when something failed on the way. */
function HowFar({ saving, page, step }: HowFarProps): JSX.Element | null {
  const styles = useStyles();
  if (saving.phase !== "failed") return null;
  if (step === "none") return saving.kind === "unavailable" ? <Unsure /> : null;
  return (
    <p className={styles.reading}>
      <Sentence of={step === "made" ? "sp.circle.notesMade" : "sp.circle.notesBegun"} values={{ title: <bdi>{page.title}</bdi> }} />
    </p>
  );
}

function Unsure(): JSX.Element {
  return <p className={useStyles().reading}>{useMessages().text("sp.circle.notesUnsure")}</p>;
}
