import type { LookAlike, RecognisedLink } from "@alongside/core";
import { Button, Link, MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import * as React from "react";
import { useMessages } from "../../components/messages-context.tsx";
import { Notice } from "../../components/notice.tsx";
import { useStyles } from "../../components/styles.ts";
import type { Messages } from "../../words/messages.ts";
import type { What } from "../../sharing/what-it-is.ts";

interface LinkSaidProps {
  readonly what: What;
  readonly keepsTracking: boolean;
  readonly onTracking: (keeps: boolean) => void;
  /** another address in place of the one that was typed */
  readonly onAddress: (address: string) => void;
}

/** What was recognised of an address, what was done to it, and why it cannot be shared when it cannot. */
export function LinkSaid({ what, keepsTracking, onTracking, onAddress }: LinkSaidProps): JSX.Element | null {
  const messages = useMessages();
  switch (what.is) {
    case "name":
    case "refused": // said under its field
      return null;
    case "link":
      return <Recognised link={what.link} keepsTracking={keepsTracking} onTracking={onTracking} />;
    case "stopped":
      return what.because === "hidden" ? (
        <Notice glyph="warning" urgent>
          <p>{messages.text("shared.hidden", { host: what.link.host })}</p>
        </Notice>
      ) : (
        <Warning link={what.link} lookAlike={what.link.lookAlike} onAddress={onAddress} />
      );
  }
}

interface RecognisedProps extends Pick<LinkSaidProps, "keepsTracking" | "onTracking"> {
  readonly link: RecognisedLink;
}

function Recognised({ link, keepsTracking, onTracking }: RecognisedProps): JSX.Element {
  const messages = useMessages();
  const styles = useStyles();
  const { tracking, detours, host } = link;
  return (
    <Notice glyph="note">
      <p>{messages.text("shared.recognised")}</p>
      {detours.map((detour) => (
        <p key={detour} className={styles.meta}>
          {messages.text("shared.unwrapped", { host: detour, target: host })}
        </p>
      ))}
      {tracking.length === 0 || keepsTracking ? null : (
        <p className={styles.meta}>
          {messages.text("shared.cleaned", { parts: tracking.join(", ") })}{" "}
          <Link as="button" type="button" onClick={() => onTracking(true)}>
            {messages.text("do.putBack")}
          </Link>
        </p>
      )}
    </Notice>
  );
}

interface WarningProps extends Pick<LinkSaidProps, "onAddress"> {
  readonly link: RecognisedLink;
  readonly lookAlike: LookAlike | null;
}

function Warning({ link, lookAlike, onAddress }: WarningProps): JSX.Element | null {
  const messages = useMessages();
  if (lookAlike === null) return null;
  const { looksLike, instead } = lookAlike;
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>
          {looksLike === null ? messages.text("sp.link.odd") : messages.text("shared.lookalike", { host: looksLike })}
        </MessageBarTitle>
        <p>{messages.text("sp.link.lookalikeBody", { what: whatIsOdd(lookAlike, messages), real: link.host })}</p>
        {instead === null || looksLike === null ? null : (
          <p>
            <Button size="small" onClick={() => onAddress(instead)}>
              {messages.text("shared.fix", { host: looksLike })}
            </Button>
          </p>
        )}
      </MessageBarBody>
    </MessageBar>
  );
}

/** What is odd about a host, as part of a sentence. */
export function whatIsOdd({ because, alphabets }: LookAlike, messages: Messages): string {
  if (because !== "mixed-alphabets" && because !== "other-alphabet") return messages.text(`sp.link.${because}`);
  const names = new Intl.DisplayNames(messages.language, { type: "script" });
  return messages.text("sp.link.alphabets", { scripts: messages.list(alphabets.map((code) => names.of(code) ?? code)).join("") });
}
