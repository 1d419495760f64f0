import { useAlongside } from "../alongside.tsx";
import { globalPageAddress } from "../global-page-address.ts";
import { useMessages } from "../messages/messages.tsx";
import { Glyph } from "./glyph.tsx";
import { HostLink } from "./host-link.tsx";

/** Says once, in grey, that something was written, and where it is found again. */
export function SavedNote({ isListedElsewhere = false }: { readonly isListedElsewhere?: boolean }) {
  const messages = useMessages();
  const { host } = useAlongside();
  return (
    <p className="al-saved" role="status">
      <Glyph name="done" />
      <span>
        {messages.text("store.saved")}{" "}
        {isListedElsewhere ? (
          <HostLink href={globalPageAddress(host.installedOn, { section: "offers" })}>{messages.text("offer.head")}</HostLink>
        ) : null}
      </span>
    </p>
  );
}
