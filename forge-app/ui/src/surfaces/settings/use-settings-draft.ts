import type { Administration, PlaceId, SiteSettings } from "@alongside/core";
import { useState } from "react";
import type { LinkDraft } from "./link-draft.ts";
import { linkDraftOf, linkRulesFrom, wrongLinesIn } from "./link-draft.ts";
import type { Deed } from "./use-deed.ts";
import { useDeed } from "./use-deed.ts";

export interface SettingsDraftProps {
  readonly admin: Pick<Administration, "save">;
  /** as they are stored, as far as is known here */
  readonly settings: SiteSettings;
  readonly onSettings: (settings: SiteSettings) => void;
}

export interface SettingsDraftControl {
  readonly allowedPlaces: readonly PlaceId[] | null;
  readonly newcomerSentence: string;
  readonly links: LinkDraft;
  /** lines that named no host at the latest press */
  readonly wrongLines: readonly string[];
  readonly deed: Deed;
  readonly choosePlaces: (places: readonly PlaceId[] | null) => void;
  readonly writeSentence: (sentence: string) => void;
  readonly chooseLinks: (part: Partial<LinkDraft>) => void;
  readonly save: () => Promise<void>;
  /** Takes what is stored in place of what was chosen. */
  readonly takeStored: () => void;
}

/** What was chosen and is not saved yet. It stays through refusals and failures. */
export function useSettingsDraft({ admin, settings, onSettings }: SettingsDraftProps): SettingsDraftControl {
  const [allowedPlaces, setAllowedPlaces] = useState(settings.allowedPlaces);
  const [newcomerSentence, setNewcomerSentence] = useState(settings.newcomerSentence);
  const [links, setLinks] = useState(() => linkDraftOf(settings.links));
  const [wrongLines, setWrongLines] = useState<readonly string[]>([]);
  const { deed, run, clear } = useDeed();
  const show = (stored: SiteSettings): void => {
    setAllowedPlaces(stored.allowedPlaces);
    setNewcomerSentence(stored.newcomerSentence);
    setLinks(linkDraftOf(stored.links));
    setWrongLines([]);
  };
  /** That it was saved is true only until something else is chosen. */
  const edit = (change: () => void): void => {
    if (deed.phase === "done") clear();
    change();
  };
  const save = async (): Promise<void> => {
    const wrong = wrongLinesIn(links);
    setWrongLines(wrong);
    if (wrong.length > 0) return;
    const saved = await run(async () => {
      const result = await admin.save({ version: settings.version, allowedPlaces, newcomerSentence, links: linkRulesFrom(links) });
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
    deed,
    choosePlaces: (places) => edit(() => setAllowedPlaces(places)),
    writeSentence: (sentence) => edit(() => setNewcomerSentence(sentence)),
    chooseLinks: (part) =>
      edit(() => {
        setWrongLines([]);
        setLinks((now) => ({ ...now, ...part }));
      }),
    save,
    takeStored: () => {
      show(settings);
      clear();
    },
  };
}
