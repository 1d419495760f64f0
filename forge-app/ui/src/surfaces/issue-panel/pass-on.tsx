import Button from "@atlaskit/button/new";
import type { ResourceDraft } from "@alongside/core";
import { beginResource, ofKind, recordDraftOfResource } from "@alongside/core";
import type { RecordOf } from "@alongside/core";
import { useCallback, useState } from "react";
import type { FormEvent } from "react";
import { useAlongside } from "../../alongside.tsx";
import { Field } from "../../components/field.tsx";
import { SaveNotice, problemWith } from "../../components/save-notice.tsx";
import { SharedCard } from "../../components/shared-card.tsx";
import type { OpenIssue } from "../../jira/issue-in-view.ts";
import { issueUrl } from "../../jira/issues.ts";
import { useMessages } from "../../messages/messages.tsx";
import { useLoaded } from "../../use-loaded.ts";
import { useSaving } from "../../use-saving.ts";
import { TakeBack } from "../shared/take-back.tsx";

interface PassOnProps {
  readonly issue: OpenIssue;
  /** the person does not want to, now or for this issue at all */
  readonly onNotNow: () => void;
}

/** To whoever solved the issue: one line, as colleagues will see it, or nothing. Nothing is written before the button is pressed. */
export function PassOn({ issue, onNotNow }: PassOnProps) {
  const messages = useMessages();
  const { host } = useAlongside();
  const [draft, setDraft] = useState(() => beginningWith(issue, host.place));
  const [shared, setShared] = useState<RecordOf<"resource"> | null>(null);
  return (
    <section className="al al-panel al-apart" aria-labelledby="pass-on-title">
      <header>
        <h2 id="pass-on-title">{messages.text("issue.learned.title")}</h2>
        {shared === null ? <p className="al-reading">{messages.text("issue.learned.body")}</p> : null}
      </header>
      {shared === null ? (
        <PassOnForm issue={issue} draft={draft} onDraft={setDraft} onShared={setShared} onNotNow={onNotNow} />
      ) : (
        <>
          <p role="status">{messages.text("shared.done")}</p>
          <TakeBack resource={shared} title={titleOf(issue)} onTakenBack={() => setShared(null)} />
        </>
      )}
    </section>
  );
}

const titleOf = ({ id, title }: OpenIssue): string => `${id} ${title}`;

/** What is known of the issue need not be typed: what it is, what it is about, and for whom. */
function beginningWith({ id, labels }: OpenIssue, place: ResourceDraft["place"]): ResourceDraft {
  return beginResource({ id: crypto.randomUUID(), kind: "issue", item: id, topics: labels, place });
}

interface PassOnFormProps extends PassOnProps {
  readonly draft: ResourceDraft;
  readonly onDraft: (draft: ResourceDraft) => void;
  readonly onShared: (record: RecordOf<"resource">) => void;
}

function PassOnForm({ issue, draft, onDraft, onShared, onNotNow }: PassOnFormProps) {
  const messages = useMessages();
  const { suite } = useAlongside();
  const { saving, save } = useSaving();
  const [isEmpty, setEmpty] = useState(false);
  const share = async (event?: FormEvent): Promise<void> => {
    event?.preventDefault();
    const nothing = draft.why.trim() === "";
    setEmpty(nothing);
    if (nothing) return;
    const record = await save(() => suite.records.save(recordDraftOfResource(draft)));
    const [resource] = ofKind(record === undefined ? [] : [record], "resource");
    if (resource !== undefined) onShared(resource);
  };
  const isSaving = saving.phase === "saving";
  return (
    <form className="al-form" onSubmit={(event) => void share(event)} noValidate aria-busy={isSaving}>
      <Field
        label={messages.text("issue.learned.field")}
        problem={isEmpty ? messages.text("input.required") : problemWith("why", saving, messages)}
      >
        {(ids) => (
          <textarea
            {...ids}
            className="al-input"
            rows={2}
            value={draft.why}
            onChange={(event) => onDraft({ ...draft, why: event.currentTarget.value })}
          />
        )}
      </Field>
      <AsSeen issue={issue} why={draft.why} />
      <SaveNotice saving={saving} onAgain={() => void share()} />
      <div className="al-row">
        <Button type="submit" appearance="primary" isDisabled={isSaving}>
          {messages.text("issue.learned.post")}
        </Button>
        <button type="button" className="al-button al-button-quiet" onClick={onNotNow}>
          {messages.text("do.notNow")}
        </button>
      </div>
    </form>
  );
}

const NOTHING_MORE = { kind: "issue", link: null, minutes: null, language: null, description: "", credit: "" } as const;

/** The card as colleagues will see it, and which colleagues. */
function AsSeen({ issue, why }: { readonly issue: OpenIssue; readonly why: string }) {
  const messages = useMessages();
  const { me, host, lookups } = useAlongside();
  const { place } = host;
  const load = useCallback(async () => {
    const [people, places] = await Promise.all([lookups.people([me]), lookups.places(place === null ? [] : [place])]);
    return { me: people.get(me)?.name ?? "", project: places[0]?.name ?? "" };
  }, [lookups, me, place]);
  const { state } = useLoaded(load);
  const names = state.phase === "there" ? state.value : { me: "", project: "" };
  const project = names.project === "" ? issue.id.replace(/-\d+$/u, "") : names.project;
  return (
    <>
      <div className="al-field" role="group" aria-labelledby="as-seen">
        <p id="as-seen" className="al-hint">
          {messages.text("shared.asSeen")}
        </p>
        <div className="al-preview">
          <SharedCard title={titleOf(issue)} url={issueUrl(issue.id)} facts={{ ...NOTHING_MORE, why }} by={names.me} />
        </div>
      </div>
      <p className="al-hint">{messages.rich("issue.learned.where", { project: <bdi>{project}</bdi> })}</p>
    </>
  );
}
