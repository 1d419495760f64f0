import type { LinkRules, SiteSettings } from "@alongside/core";
import { useCallback } from "react";
import type { Space } from "../../confluence/spaces.ts";
import { useAlongside } from "../../alongside.tsx";
import { Glyph } from "../../components/glyph.tsx";
import type { Messages } from "../../messages/messages.tsx";
import { useMessages } from "../../messages/messages.tsx";
import { namesIn } from "./link-draft.ts";
import { useLoaded } from "../../use-loaded.ts";
import { spaceName } from "./space-name.ts";

interface BothSettingsProps {
  /** what is stored now; what was chosen stands in the form */
  readonly stored: SiteSettings;
  readonly spaces: readonly Space[];
  readonly onTake: () => void;
  readonly onKeep: () => void;
}

/** The settings were changed in another window: nothing was overwritten, and one of the two is chosen. */
export function BothSettings({ stored, spaces, onTake, onKeep }: BothSettingsProps) {
  const messages = useMessages();
  const { lookups } = useAlongside();
  const { allowedPlaces, newcomerSentence, links, practicePage } = stored;
  const titles = useLoaded(useCallback(() => lookups.items(practicePage === null ? [] : [practicePage]), [lookups, practicePage]));
  const title = practicePage === null || titles.state.phase !== "there" ? null : titles.state.value.get(practicePage)?.title;
  return (
    <div className="al-notice" role="alert">
      <Glyph name="warning" />
      <div className="al-section">
        <p>{messages.text("store.conflict")}</p>
        <dl className="al-preview">
          <dt className="al-label">{messages.text("admin.where")}</dt>
          <dd>
            {allowedPlaces === null
              ? messages.text("admin.whereAll")
              : allowedPlaces.length === 0
                ? messages.text("admin.whereNone")
                : messages.list(allowedPlaces.map((place) => spaceName(place, spaces)))}
          </dd>
          <dt className="al-label">{messages.text("admin.hosts")}</dt>
          <dd>{linksText(links, messages)}</dd>
          <dt className="al-label">{messages.text("admin.welcome")}</dt>
          <dd>{newcomerSentence === "" ? messages.text("admin.noSentence") : newcomerSentence}</dd>
          <dt className="al-label">{messages.text("admin.practice")}</dt>
          <dd>{practicePage === null ? messages.text("admin.practiceNone") : (title ?? practicePage)}</dd>
        </dl>
        <div className="al-row">
          <button type="button" className="al-button" onClick={onTake}>
            {messages.text("store.takeOther")}
          </button>
          <button type="button" className="al-button" onClick={onKeep}>
            {messages.text("store.keepMine")}
          </button>
        </div>
      </div>
    </div>
  );
}

function linksText(rules: LinkRules, messages: Messages): string {
  const hosts = messages.names(namesIn(rules));
  if (rules.welcome === "all-but")
    return rules.hosts.length === 0 ? messages.text("admin.linksAll") : messages.text("admin.linksBut", { hosts });
  return rules.hosts.length === 0 ? messages.text("admin.linksNone") : messages.text("admin.linksOnly", { hosts });
}
