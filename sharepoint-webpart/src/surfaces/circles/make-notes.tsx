import type { ItemId, PersonId, RecordOf } from "@alongside/core";
import { Button } from "@fluentui/react-components";
import * as React from "react";
import { notesPageOf } from "../../circles/notes-page.ts";
import { Sentence, useMessages } from "../../components/messages-context.tsx";
import { SaveNotice } from "../../components/notice.tsx";
import { useStyles } from "../../components/styles.ts";
import type { PagesBefore, SitePage, SitePagesParts } from "../../sharepoint/site-pages.ts";
import { addSitePage, pageBegunSince, pagesBefore, publishSitePage } from "../../sharepoint/site-pages.ts";
import { useAlongside } from "../alongside-context.tsx";
import type { Saving } from "../use-saving.ts";
import { useSaving } from "../use-saving.ts";

/** How far making a page came. */
interface BegunPage {
  readonly before: PagesBefore;
  /** null while it is not known whether there is one */
  readonly entry: number | null;
  readonly made: ItemId | null;
}

/** Pages that were begun and no circle leads to yet, by the ids of their circles; kept while the card is shown. */
export type BegunNotes = Map<string, BegunPage>;

interface MakeNotesProps {
  readonly circle: RecordOf<"circle">;
  readonly begun: BegunNotes;
  readonly onChange: () => void;
}

/** Makes a page of the site for the notes of a circle, in the name of its host, and links it. What stands on it is never copied here. */
export function MakeNotes({ circle, begun, onChange }: MakeNotesProps): JSX.Element {
  const messages = useMessages();
  const styles = useStyles();
  const { suite, surroundings, me } = useAlongside();
  const { saving, save } = useSaving();
  const page = notesPageOf(circle.content, messages);
  const make = async (): Promise<void> => {
    if (saving.phase === "saving") return;
    const site = { send: surroundings.sendHome, web: surroundings.home };
    const saved = await save(async () => {
      const notes = await goOn(site, page, { me, known: begun.get(circle.id), keep: (known) => void begun.set(circle.id, known) });
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

interface Going {
  readonly me: PersonId;
  /** undefined at the first try */
  readonly known: BegunPage | undefined;
  readonly keep: (known: BegunPage) => void;
}

/** Goes on with a page that was begun, also where its number was lost on the way: trying again makes no second one. */
async function goOn(site: SitePagesParts, page: SitePage, { me, known, keep }: Going): Promise<ItemId> {
  if (known !== undefined && known.made !== null) return known.made;
  const before = known?.before ?? (await pagesBefore(site));
  keep({ before, entry: known?.entry ?? null, made: null });
  const begun = known === undefined ? null : (known.entry ?? (await pageBegunSince(site, before, me)));
  const entry = begun ?? (await addSitePage(site));
  keep({ before, entry, made: null });
  const made = await publishSitePage(site, entry, page);
  keep({ before, entry, made });
  return made;
}

interface HowFarProps {
  readonly saving: Saving;
  readonly page: SitePage;
  /** null before the first try */
  readonly begun: Pick<BegunPage, "entry" | "made"> | null;
}

/** Where the page is when something failed on the way. */
function HowFar({ saving, page, begun }: HowFarProps): JSX.Element | null {
  const styles = useStyles();
  if (saving.phase === "saving" || begun === null) return null;
  if (begun.entry === null) return saving.phase === "failed" && saving.kind === "unavailable" ? <Unsure /> : null;
  return (
    <p className={styles.reading}>
      <Sentence of={begun.made !== null ? "sp.circle.notesMade" : "sp.circle.notesBegun"} values={{ title: <bdi>{page.title}</bdi> }} />
    </p>
  );
}

function Unsure(): JSX.Element {
  return <p className={useStyles().reading}>{useMessages().text("sp.circle.notesUnsure")}</p>;
}
