/**
 * Why the web part cannot be played:
 * `no-package`: it is not built; `odd-package`: the file is no package of a web part; `no-runtime`: files of the platform's own code are
 * missing in `node_modules`; `unknown-component`: something wants a part of the platform that neither `node_modules` nor a stand-in has.
 */
export type PlayerErrorKind = "no-package" | "odd-package" | "no-runtime" | "unknown-component";

/** The web part cannot be played. `what` names the file or component. */
export class PlayerError extends Error {
  readonly kind: PlayerErrorKind;
  readonly what: string;

  constructor(kind: PlayerErrorKind, what: string, cause?: unknown) {
    super(`${kind}: ${what}`, { cause });
    this.name = "PlayerError";
    this.kind = kind;
    this.what = what;
  }
}
