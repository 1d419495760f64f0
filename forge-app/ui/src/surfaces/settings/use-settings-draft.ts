import type { Administration, PlaceId, SiteSettings } from "@alongside/core";
import { useState } from "react";
import type { Deed } from "./use-deed.ts";
import { useDeed } from "./use-deed.ts";

export interface SettingsDraftProps {
  readonly admin: Pick<Administration, "save">;
  /** as they are stored, as far as is known here */
  readonly settings: SiteSettings;
  readonly onSettings: (settings: SiteSettings) => void;
}

interface SettingsDraftControl {
  readonly allowedPlaces: readonly PlaceId[] | null;
  readonly newcomerSentence: string;
  readonly deed: Deed;
  readonly choosePlaces: (places: readonly PlaceId[] | null) => void;
  readonly writeSentence: (sentence: string) => void;
  readonly save: () => Promise<void>;
  /** Takes what is stored in place of what was chosen. */
  readonly takeStored: () => void;
}

/** What was chosen and is not saved yet. It stays through refusals and failures. */
export function useSettingsDraft({ admin, settings, onSettings }: SettingsDraftProps): SettingsDraftControl {
  const [allowedPlaces, setAllowedPlaces] = useState(settings.allowedPlaces);
  const [newcomerSentence, setNewcomerSentence] = useState(settings.newcomerSentence);
  const { deed, run, clear } = useDeed();
  const show = (stored: SiteSettings): void => {
    setAllowedPlaces(stored.allowedPlaces);
    setNewcomerSentence(stored.newcomerSentence);
  };
  /** That it was saved is true only until something else is chosen. */
  const edit = (change: () => void): void => {
    if (deed.phase === "done") clear();
    change();
  };
  const save = async (): Promise<void> => {
    const saved = await run(async () => {
      const result = await admin.save({ version: settings.version, allowedPlaces, newcomerSentence });
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
    deed,
    choosePlaces: (places) => edit(() => setAllowedPlaces(places)),
    writeSentence: (sentence) => edit(() => setNewcomerSentence(sentence)),
    save,
    takeStored: () => {
      show(settings);
      clear();
    },
  };
}
