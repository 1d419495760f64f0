import type { SiteSettings } from "../settings/site-settings.ts";

/** Where the settings of the site lie, without any rule about who may change them. */
export interface SettingsVault {
  /**
   * The settings as they are now, strictly read.
   *
   * @returns the defaults when nobody decided anything yet
   * @throws PortError; what could not be read is never taken for the defaults
   */
  read(): Promise<SiteSettings>;
  /**
   * Puts new settings in place of a version.
   *
   * @param expected version they were made from
   * @param after null forgets them, so that the defaults hold again
   * @returns `changed-meanwhile` when another version is there by now; then nothing was done
   * @throws PortError
   */
  replace(expected: number, after: SiteSettings | null): Promise<"done" | "changed-meanwhile">;
}
