import type { Administration, PlaceId } from "@alongside/core";
import type { Calls, SettingsCalls } from "../../src/contract.ts";
import { callBackEnd } from "./call-back-end.ts";
import type { Invoke } from "./records-client.ts";

/** The settings of the site through the app's back end. Every call throws PortError when it cannot be reached. */
export interface SettingsClient {
  /** What everybody who is signed in may know; `place` is where they are. */
  readonly read: (place: PlaceId | null) => Promise<SettingsCalls["settings.read"]["answer"]>;
  /** What an administrator can do; anybody else is refused. */
  readonly admin: Administration;
}

export function createSettingsClient(invoke: Invoke): SettingsClient {
  const call = <Key extends keyof SettingsCalls>(key: Key, payload: Calls[Key]["payload"]): Promise<Calls[Key]["answer"]> =>
    callBackEnd(invoke, key, payload);
  return {
    read: (place) => call("settings.read", { place }),
    admin: {
      settings: () => call("admin.read", {}),
      save: (draft) => call("admin.save", draft),
      findEntries: (words) => call("admin.find-entries", { words }),
      removeEntry: (words, entry) => call("admin.remove-entry", { words, entry }),
      removeEverything: () => call("admin.remove-everything", {}),
      keepEverything: () => call("admin.keep-everything", {}),
    },
  };
}
