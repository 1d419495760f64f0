import type { LookAlike, RecognisedLink } from "@alongside/core";
import { Glyph } from "../../components/glyph.tsx";
import type { MessageKey, Messages } from "../../messages/messages.tsx";
import { useMessages } from "../../messages/messages.tsx";

interface LookAlikeNoticeProps {
  readonly link: RecognisedLink;
  /** takes the address it reads like in its place */
  readonly onInstead: (address: string) => void;
}

const WHAT = {
  "mixed-alphabets": "shared.odd.letter",
  "other-alphabet": "shared.odd.letters",
  "unusual-letters": "shared.odd.unusual",
  "similar-letters": "shared.odd.similar",
  misspelt: "shared.odd.misspelt",
  "name-inside": "shared.odd.inside",
  "false-slash": "shared.odd.slash",
} as const satisfies Record<LookAlike["because"], MessageKey>;

/** An address whose host only reads like another one: it is not shared, what is odd about it is said, and the other one is offered. */
export function LookAlikeNotice({ link, onInstead }: LookAlikeNoticeProps) {
  const messages = useMessages();
  const { lookAlike } = link;
  if (lookAlike === null) return null;
  const { looksLike, instead } = lookAlike;
  return (
    <div className="al-notice al-notice-danger" role="alert">
      <Glyph name="warning" />
      <div>
        <p className="al-strong">
          {looksLike === null ? messages.text("shared.lookalikeOdd") : messages.rich("shared.lookalike", { host: <bdi>{looksLike}</bdi> })}
        </p>
        <p>
          {oddText(lookAlike, messages)} {messages.rich("shared.lookalikeBody", { real: <code>{link.host}</code> })}
        </p>
        {instead === null || looksLike === null ? null : (
          <button type="button" className="al-button" onClick={() => onInstead(instead)}>
            {messages.text("shared.fix", { host: looksLike })}
          </button>
        )}
      </div>
    </div>
  );
}

/** What is odd about a host, as a sentence. */
export function oddText({ because, alphabets }: LookAlike, messages: Messages): string {
  const names = new Intl.DisplayNames([messages.language], { type: "script", fallback: "code" });
  return messages.text(WHAT[because], { script: messages.names(alphabets.map((code) => names.of(code) ?? code)) });
}
