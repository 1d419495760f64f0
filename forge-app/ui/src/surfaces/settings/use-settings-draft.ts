import type { Administration, ItemId, PlaceId, SiteSettings } from "@alongside/core";
import { useState } from "react";
import type { LinkDraft } from "./link-draft.ts";
import { linkDraftOf, linkRulesFrom, wrongLinesIn } from "./link-draft.ts";
import { itemInAddress } from "../../item-in-address.ts";
import { isIssueKey } from "../../jira/issue-key.ts";
import type { Deed } from "./use-deed.ts";
import { useDeed } from "./use-deed.ts";

export interface SettingsDraftProps {
  readonly admin: Pick<Administration, "save">;
  /** as they are stored, as far as is known here */
  readonly settings: SiteSettings;
  readonly onSettings: (settings: SiteSettings) => void;
  /** the site's own address, by which the address of a page is recognised */
  readonly siteUrl: string;
}

export interface SettingsDraftControl {
  readonly allowedPlaces: readonly PlaceId[] | null;
  readonly newcomerSentence: string;
  readonly links: LinkDraft;
  /** lines that named no host at the latest press */
  readonly wrongLines: readonly string[];
  /** the address of the page with words for the practice cards, as it was typed */
  readonly practiceAddress: string;
  /** what was typed there is no page of this site */
  readonly isNoPage: boolean;
  readonly deed: Deed;
  readonly choosePlaces: (places: readonly PlaceId[] | null) => void;
  readonly writeSentence: (sentence: string) => void;
  readonly chooseLinks: (part: Partial<LinkDraft>) => void;
  readonly writeAddress: (address: string) => void;
  readonly save: () => Promise<void>;
  /** Takes what is stored in place of what was chosen. */
  readonly takeStored: () => void;
}

/** What was chosen and is not saved yet. It stays through refusals and failures. */
export function useSettingsDraft({ admin, settings, onSettings, siteUrl }: SettingsDraftProps): SettingsDraftControl {
  const [allowedPlaces, setAllowedPlaces] = useState(settings.allowedPlaces);
  const [newcomerSentence, setNewcomerSentence] = useState(settings.newcomerSentence);
  const [links, setLinks] = useState(() => linkDraftOf(settings.links));
  const [wrongLines, setWrongLines] = useState<readonly string[]>([]);
  const [practiceAddress, setPracticeAddress] = useState(() => addressOf(settings.practicePage, siteUrl));
  const [isNoPage, setNoPage] = useState(false);
  const { deed, run, clear } = useDeed();
  const show = (stored: SiteSettings): void => {
    setAllowedPlaces(stored.allowedPlaces);
    setNewcomerSentence(stored.newcomerSentence);
    setLinks(linkDraftOf(stored.links));
    setWrongLines([]);
    setPracticeAddress(addressOf(stored.practicePage, siteUrl));
  };
  /** That it was saved is true only until something else is chosen. */
  const edit = (change: () => void): void => {
    if (deed.phase === "done") clear();
    change();
  };
  const save = async (): Promise<void> => {
    const wrong = wrongLinesIn(links);
    const practicePage = pageAt(practiceAddress, siteUrl);
    setWrongLines(wrong);
    setNoPage(practicePage === undefined);
    if (wrong.length > 0 || practicePage === undefined) return;
    const saved = await run(async () => {
      const changed = { allowedPlaces, newcomerSentence, links: linkRulesFrom(links), practicePage };
      const result = await admin.save({ version: settings.version, ...changed });
      // The newer version is what the next save starts from; what was chosen here stays.
      if (!result.ok && result.error.kind === "conflict") onSettings(result.error.current);
      return result;
    });
    if (saved === undefined) return;
    onSettings(saved);
    show(saved);
  };
  return {
    allowedPlaces,
    newcomerSentence,
    links,
    wrongLines,
    practiceAddress,
    isNoPage,
    deed,
    choosePlaces: (places) => edit(() => setAllowedPlaces(places)),
    writeSentence: (sentence) => edit(() => setNewcomerSentence(sentence)),
    chooseLinks: (part) =>
      edit(() => {
        setWrongLines([]);
        setLinks((now) => ({ ...now, ...part }));
      }),
    writeAddress: (address) => edit(() => setPracticeAddress(address)),
    save,
    takeStored: () => {
      show(settings);
      clear();
    },
  };
}

function addressOf(page: ItemId | null, siteUrl: string): string {
  return page === null ? "" : `${siteUrl}/wiki/pages/viewpage.action?pageId=${encodeURIComponent(page)}`;
}

/** Null for no address, undefined for one that opens no page of this site. */
function pageAt(address: string, siteUrl: string): ItemId | null | undefined {
  if (address.trim() === "") return null;
  const item = itemInAddress(address.trim(), siteUrl);
  return item === null || isIssueKey(item) ? undefined : item;
}
