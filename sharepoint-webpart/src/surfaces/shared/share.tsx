import { recordDraftOfResource, refOfRecord, resourceDraftOf } from "@alongside/core";
import {
  Dialog,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Link,
  Toast,
  ToastBody,
  ToastFooter,
  ToastTitle,
  Toaster,
  useId,
  useToastController,
} from "@fluentui/react-components";
import * as React from "react";
import { useMessages } from "../../components/messages-context.tsx";
import { SaveNotice } from "../../components/notice.tsx";
import { useAlongside } from "../alongside-context.tsx";
import { PracticeHereLater } from "../practice-here-later.tsx";
import { useSaving } from "../use-saving.ts";
import type { Resource } from "../../sharing/look-at-shared.ts";
import { createShareDrafts } from "../../sharing/share-drafts.ts";
import { ShareFields } from "./share-fields.tsx";
import { useSharedStyles } from "./styles.ts";
import type { Gone } from "./take-back.tsx";
import type { Recognise } from "../../sharing/what-it-is.ts";

export interface ShareProps {
  /** what is changed; null for something new */
  readonly record: Resource | null;
  readonly isOpen: boolean;
  readonly recognise: Recognise;
  readonly onClose: () => void;
  /** null when what is stored was taken in place of what was typed */
  readonly onSaved: (stored: Resource | null) => void;
  readonly onGone: (gone: Gone) => void;
}

/** The form in its dialog; closing it keeps what was typed. What was shared is said until somebody closes that, with the way back. */
export function Share({ record, isOpen, recognise, onClose, onSaved, onGone }: ShareProps): JSX.Element {
  const messages = useMessages();
  const { me, home, surroundings } = useAlongside();
  const { storage } = surroundings;
  const drafts = React.useMemo(() => createShareDrafts({ storage, me, home }), [storage, me, home]);
  const toasterId = useId("alongside-shared");
  const { dispatchToast, dismissToast } = useToastController(toasterId);
  useReturnOfFocus(isOpen);
  const saved = (stored: Resource, title: string): void => {
    onClose();
    onSaved(stored);
    const toastId = `shared ${stored.id} ${String(stored.version)}`;
    const close = (): void => dismissToast(toastId);
    const takenBack = (gone: Gone): void => {
      close();
      onGone(gone);
    };
    dispatchToast(<Done stored={stored} title={title} onClose={close} onTakenBack={takenBack} />, {
      toastId,
      timeout: -1,
      intent: "success",
    });
  };
  const takeStored = (): void => {
    drafts.drop(record?.id ?? "");
    onClose();
    onSaved(null);
  };
  return (
    <>
      <Dialog open={isOpen} onOpenChange={(_event, { open }) => (open ? undefined : onClose())}>
        <DialogSurface className={useSharedStyles().dialog}>
          <DialogBody>
            <DialogTitle>{messages.text("shared.share")}</DialogTitle>
            <DialogContent>
              {record === null ? <PracticeHereLater place="sharing" /> : null}
              <ShareFields
                record={record}
                drafts={drafts}
                recognise={recognise}
                onSaved={saved}
                onCancel={onClose}
                onTakeStored={takeStored}
              />
            </DialogContent>
          </DialogBody>
        </DialogSurface>
      </Dialog>
      <Toaster toasterId={toasterId} position="bottom-end" />
    </>
  );
}

/** Whoever closes the form goes on where it was opened. */
function useReturnOfFocus(isOpen: boolean): void {
  const opener = React.useRef<Element | null>(null);
  // Before the dialog takes the focus.
  React.useLayoutEffect(() => {
    if (isOpen) opener.current = document.activeElement;
    else if (opener.current instanceof HTMLElement) opener.current.focus();
  }, [isOpen]);
}

interface DoneProps {
  readonly stored: Resource;
  readonly title: string;
  readonly onClose: () => void;
  readonly onTakenBack: (gone: Gone) => void;
}

function Done({ stored, title, onClose, onTakenBack }: DoneProps): JSX.Element {
  const messages = useMessages();
  const { suite } = useAlongside();
  const { saving, save } = useSaving();
  const takeBack = async (): Promise<void> => {
    if ((await save(() => suite.records.remove(refOfRecord(stored)))) !== null) return;
    onTakenBack({ title, draft: { ...recordDraftOfResource(resourceDraftOf(stored)), version: null } });
  };
  const isNew = stored.version === 1;
  return (
    <Toast>
      <ToastTitle>{messages.text(isNew ? "shared.done" : "store.saved")}</ToastTitle>
      <ToastBody>
        {stored.content.link === undefined || stored.content.audience === "me" ? null : messages.text("sp.shared.onPage")}
        <SaveNotice saving={saving} onAgain={() => void takeBack()} />
      </ToastBody>
      <ToastFooter>
        {isNew ? (
          <Link as="button" onClick={() => void takeBack()}>
            {messages.text("do.takeBack")}
          </Link>
        ) : null}
        <Link as="button" onClick={onClose}>
          {messages.text("do.close")}
        </Link>
      </ToastFooter>
    </Toast>
  );
}
