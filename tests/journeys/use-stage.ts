import { afterAll, beforeAll, beforeEach } from "vitest";
import { openStage } from "./stage.ts";
import type { Stage, StageWish, Window } from "./stage.ts";

export type SharedStage = Pick<Stage, "url" | "appUrl" | "wire" | "open" | "control">;

/** One stage for the tests of a file, or of the block in which it is called. Before each of them the windows of the last one are closed, and the workbench is as at its start. */
export function useStage(wish: StageWish = {}): SharedStage {
  let stage: Stage | undefined;
  const windows: Window[] = [];
  const opened = (): Stage => {
    if (stage === undefined) throw new Error("useStage: the stage opens before the first test");
    return stage;
  };
  beforeAll(async () => {
    stage = await openStage(wish);
  });
  afterAll(() => stage?.close());
  beforeEach(async () => {
    await Promise.all(windows.splice(0).map(({ context }) => context.close()));
    await opened().control("POST", "reset");
  });
  return {
    get url() {
      return opened().url;
    },
    get appUrl() {
      return opened().appUrl;
    },
    get wire() {
      return opened().wire;
    },
    open: async (path, wish) => {
      const window = await opened().open(path, wish);
      windows.push(window);
      return window;
    },
    control: (...call) => opened().control(...call),
  };
}
