import { DEFAULT_SETTINGS, PortError } from "@alongside/core";
import type { SettingsVault, SiteSettings } from "@alongside/core";

interface InMemorySettings extends SettingsVault {
  /** the next change is made, and its answer lost */
  loseNextAnswer(): void;
  /** what somebody else does between the next read and the write that follows it */
  meanwhile(deed: () => Promise<unknown>): void;
}

/** Settings of a site in memory. */
export function inMemorySettings(initial: Partial<SiteSettings> = {}): InMemorySettings {
  let stored: SiteSettings = { ...DEFAULT_SETTINGS, ...initial };
  let losing = false;
  let interruption: (() => Promise<unknown>) | null = null;
  return {
    read: async () => {
      await Promise.resolve();
      return stored;
    },
    replace: async (expected, after) => {
      const deed = interruption;
      interruption = null;
      await deed?.();
      if (stored.version !== expected) return "changed-meanwhile";
      stored = after ?? DEFAULT_SETTINGS;
      if (!losing) return "done";
      losing = false;
      throw new PortError("unavailable", "The answer was lost");
    },
    loseNextAnswer: () => {
      losing = true;
    },
    meanwhile: (deed) => {
      interruption = deed;
    },
  };
}
