import type { Player, PlayerFolders } from "./player.ts";
import { openPlayer } from "./player.ts";
import type { PlayerErrorKind } from "./player-error.ts";
import { PlayerError } from "./player-error.ts";

/** What is done so that the web part can be played, in this order. `look`: whether anything has to be done at all. */
export const SET_UP_STEPS = ["look", "install", "core", "build", "package"] as const;
export type SetUpStep = (typeof SET_UP_STEPS)[number];

/** Whether the web part can be played, and if not, what hinders it. */
export type SharePointState =
  | { readonly is: "ready"; readonly player: Player }
  | { readonly is: "setting-up"; readonly step: SetUpStep; readonly seconds: number }
  /** a step did not succeed; `detail` is the end of what it wrote */
  | { readonly is: "not-set-up"; readonly step: SetUpStep; readonly detail: string }
  | { readonly is: "not-playable"; readonly because: PlayerErrorKind; readonly detail: string }
  /** somebody started the workbench without it */
  | { readonly is: "left-out" };

/** What the start script tells about the set-up while the workbench runs. */
export type SetUpReport =
  | { readonly is: "doing"; readonly step: SetUpStep }
  | { readonly is: "done" }
  | { readonly is: "failed"; readonly step: SetUpStep; readonly detail: string };

/** The part of the workbench that is SharePoint: it may still be on its way, and everything else works without it. */
export class SharePointPart {
  readonly #folders: PlayerFolders | null;
  readonly #now: () => number;
  #report: SetUpReport | null = null;
  #since = 0;
  #opened: SharePointState | null = null;

  /** @param folders null leaves the part out */
  constructor(folders: PlayerFolders | null, now: () => number) {
    this.#folders = folders;
    this.#now = now;
  }

  /** Opens the package when it is first asked for. */
  get state(): SharePointState {
    if (this.#folders === null) return { is: "left-out" };
    if (this.#report?.is === "doing") return { is: "setting-up", step: this.#report.step, seconds: this.#seconds() };
    if (this.#report?.is === "failed") return { is: "not-set-up", step: this.#report.step, detail: this.#report.detail };
    // What could not be played may be built meanwhile, by whatever means.
    if (this.#opened?.is !== "ready") this.#opened = open(this.#folders);
    return this.#opened;
  }

  /** A new package takes the place of the one that was played. */
  tell(report: SetUpReport): void {
    this.#report = report;
    this.#since = this.#now();
    this.#opened = null;
  }

  #seconds(): number {
    return Math.floor((this.#now() - this.#since) / 1_000);
  }
}

function open(folders: PlayerFolders): SharePointState {
  try {
    return { is: "ready", player: openPlayer(folders) };
  } catch (error) {
    if (!(error instanceof PlayerError)) throw error;
    return { is: "not-playable", because: error.kind, detail: error.what };
  }
}

/** Reads what another process sent; null for anything else. */
export function parseSetUpReport(message: unknown): SetUpReport | null {
  const part = (name: string): unknown => (typeof message === "object" && message !== null ? Reflect.get(message, name) : undefined);
  const step = SET_UP_STEPS.find((name) => name === part("step"));
  const detail = part("detail");
  if (part("is") === "done") return { is: "done" };
  if (step === undefined) return null;
  if (part("is") === "doing") return { is: "doing", step };
  return part("is") === "failed" ? { is: "failed", step, detail: typeof detail === "string" ? detail : "" } : null;
}
