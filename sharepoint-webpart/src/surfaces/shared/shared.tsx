import { recordDraftOfResource, resourceDraftOf } from "@alongside/core";
import { Button, Link } from "@fluentui/react-components";
import * as React from "react";
import { LookedFooter } from "../../components/looked-footer.tsx";
import { Sentence, useMessages } from "../../components/messages-context.tsx";
import { Notice } from "../../components/notice.tsx";
import { useStyles } from "../../components/styles.ts";
import { useAlongside } from "../alongside-context.tsx";
import { KeptForMe } from "../kept-for-me.tsx";
import { useLoaded } from "../use-loaded.ts";
import { WhenThere } from "../when-there.tsx";
import { AlongAndIn } from "./along-and-in.tsx";
import { Collections } from "./collections.tsx";
import type { Resource, SharedSeen } from "../../sharing/look-at-shared.ts";
import { lookAtShared } from "../../sharing/look-at-shared.ts";
import { ShareLater } from "./share-later.tsx";
import { useSharedStyles } from "./styles.ts";
import type { Gone } from "./take-back.tsx";
import { TakenBack } from "./take-back.tsx";
import { Things } from "./things.tsx";

export interface SharedProps {
  /** empty for everything that was shared on the site */
  readonly topic: string;
  /** no other part of the web part shows what lies in this browser */
  readonly isAlone: boolean;
}

/** Short things that helped somebody here, each with the reason; shared, changed, taken back and replied to. */
export function Shared({ topic, isAlone }: SharedProps): JSX.Element {
  const messages = useMessages();
  const styles = useStyles();
  const alongside = useAlongside();
  const { language } = messages;
  const { state, again } = useLoaded(React.useCallback(() => lookAtShared(alongside, topic, language), [alongside, topic, language]));
  const [gone, setGone] = React.useState<readonly Gone[]>([]);
  const latest = useLatest(state.phase === "there" ? state.value : null);
  // What is being shared or changed; once it was opened it stays, with what it says about the last thing.
  const [sharing, setSharing] = React.useState<{ readonly record: Resource | null; readonly isOpen: boolean } | null>(null);
  const taken = (one: Gone): void => {
    setGone((now) => [...now, latest.of(one)]);
    again();
  };
  const saved = (stored: Resource | null): void => {
    latest.set(stored);
    again();
  };
  const restored = (one: Gone): void => {
    setGone((now) => now.filter((other) => other !== one));
    again();
  };
  const close = (): void => setSharing((now) => (now === null ? null : { ...now, isOpen: false }));
  return (
    <div className={styles.stack} aria-busy={state.phase === "loading"}>
      <div className={useSharedStyles().share}>
        <Button appearance="primary" onClick={() => setSharing({ record: null, isOpen: true })}>
          {messages.text("shared.share")}
        </Button>
      </div>
      {gone.map((one) => (
        <TakenBack key={one.draft.id} gone={one} onRestored={() => restored(one)} />
      ))}
      <WhenThere state={state} onAgain={again}>
        {(seen) => (
          <WhatIsThere
            seen={seen}
            topic={topic}
            onEdit={(record) => setSharing({ record, isOpen: true })}
            onGone={taken}
            onChange={again}
          />
        )}
      </WhenThere>
      <AlongAndIn onChange={again} />
      {isAlone ? <KeptForMe onChange={again} /> : null}
      <LookedFooter source={messages.text("sp.shared.source")} how={messages.text("sp.shared.howBody")} />
      {sharing === null ? null : (
        <ShareLater record={sharing.record} isOpen={sharing.isOpen} onClose={close} onSaved={saved} onGone={taken} />
      )}
    </div>
  );
}

interface Latest {
  readonly set: (stored: Resource | null) => void;
  /** what is gone as it was last */
  readonly of: (gone: Gone) => Gone;
}

/** What was written last, until the list has been looked at again: whoever takes it back at once gets that back. */
function useLatest(seen: SharedSeen | null): Latest {
  const [written, setWritten] = React.useState<{ readonly over: SharedSeen | null; readonly now: Resource | null }>({
    over: null,
    now: null,
  });
  const now = written.over === seen ? written.now : null;
  return {
    set: (stored) => setWritten({ over: seen, now: stored }),
    of: (gone) =>
      now === null || now.id !== gone.draft.id
        ? gone
        : { ...gone, draft: { ...recordDraftOfResource(resourceDraftOf(now)), version: null } },
  };
}

interface WhatIsThereProps {
  readonly seen: SharedSeen;
  readonly topic: string;
  readonly onEdit: (record: Resource) => void;
  readonly onGone: (gone: Gone) => void;
  readonly onChange: () => void;
}

function WhatIsThere({ seen, topic, ...deeds }: WhatIsThereProps): JSX.Element {
  const messages = useMessages();
  const styles = useStyles();
  return (
    <>
      {seen.isPartial ? (
        <Notice glyph="waiting">
          <p>{messages.text("sp.shared.titlesMissing")}</p>
          <Link as="button" onClick={deeds.onChange}>
            {messages.text("do.tryAgain")}
          </Link>
        </Notice>
      ) : null}
      {seen.things.length > 0 ? (
        <Things seen={seen} {...deeds} />
      ) : (
        <p className={styles.reading}>
          <Sentence of={topic === "" ? "empty.shared" : "sp.shared.noneOnTopic"} values={{ topic: <bdi>{topic}</bdi> }} />
        </p>
      )}
      <Collections seen={seen} onGone={deeds.onGone} onChange={deeds.onChange} />
    </>
  );
}
