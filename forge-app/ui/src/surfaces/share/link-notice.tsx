import type { RecognisedLink } from "@alongside/core";
import { Glyph } from "../../components/glyph.tsx";
import type { Messages } from "../../messages/messages.tsx";
import { useMessages } from "../../messages/messages.tsx";
import { PutOnPage } from "./put-on-page.tsx";
import type { Share } from "./use-share.ts";

interface LinkNoticeProps {
  readonly share: Share;
  readonly link: RecognisedLink;
  /** the form was opened from a page, which could hold the link as well */
  readonly isOnPage: boolean;
}

/** What an address told, what was taken out of it, and what is to be known of it. */
export function LinkNotice({ share, link, isOnPage }: LinkNoticeProps) {
  const messages = useMessages();
  const { withTracking, title } = share.form;
  if (share.isLinkOff) return <LinkOff link={link} title={title ?? ""} />;
  const said = sentencesOn(link, title ?? "", messages);
  return (
    <div className="al-notice" role="status">
      <Glyph name={link.hidesDestination ? "note" : "done"} />
      <div>
        <p>{messages.text("shared.recognised")}</p>
        {link.tracking.length === 0 ? null : (
          <p className="al-hint">
            {messages.text(withTracking ? "shared.trackingKept" : "shared.cleaned", { parts: messages.names(link.tracking) })}{" "}
            <button type="button" className="al-link" onClick={() => share.change({ withTracking: !withTracking })}>
              {messages.text(withTracking ? "shared.takeOut" : "do.putBack")}
            </button>
          </p>
        )}
        {said.map((sentence) => (
          <p key={sentence} className="al-hint">
            {sentence}
          </p>
        ))}
        {isOnPage && !link.hidesDestination ? <PutOnPage address={withTracking ? link.withTracking : link.address} /> : null}
      </div>
    </div>
  );
}

/** Its name alone is shared; the address stays in its field. */
function LinkOff({ link, title }: { readonly link: RecognisedLink; readonly title: string }) {
  const messages = useMessages();
  return (
    <div className="al-notice" role="status">
      <Glyph name="note" />
      <div>
        <p>{messages.text("shared.hostOff", { host: link.host })}</p>
        {link.title === null && title === "" ? <p className="al-hint">{messages.text("shared.noTitle")}</p> : null}
      </div>
    </div>
  );
}

function sentencesOn(link: RecognisedLink, title: string, messages: Messages): string[] {
  return [
    ...link.detours.map((host) => messages.text("shared.unwrapped", { host, target: link.host })),
    link.hidesDestination ? messages.text("shared.hidden", { host: link.host }) : null,
    link.mayNeedLogin ? messages.text("shared.loginLong", { host: link.provider ?? link.host }) : null,
    link.listsViewers ? messages.text("shared.listsViewersLong") : null,
    link.title === null && !link.hidesDestination && title === "" ? messages.text("shared.noTitle") : null,
  ].filter((sentence) => sentence !== null);
}
