import type { CircleSizes, FormationProgress, FormedCircle, Volunteer } from "@alongside/core";

/** What circles are worked out from. */
export interface FormingWish {
  readonly volunteers: readonly Volunteer[];
  readonly sizes: CircleSizes;
  readonly seed: number;
}

/** Whom working out circles tells how it stands. */
export interface FormingTold {
  readonly goesOn: (progress: FormationProgress) => void;
  readonly isDone: (circles: readonly FormedCircle[]) => void;
}

/** Ends what was begun; nobody is told anything any more. */
export type EndForming = () => void;
