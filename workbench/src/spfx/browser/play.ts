import type { WebPartPlace } from "./page-application.ts";
import { pageApplication } from "./page-application.ts";
import { platform } from "./platform.ts";
import type { PlayWish } from "./play-wish.ts";
import { defineStandIns } from "./stand-in-modules.ts";

/** The identity of the workbench's page among applications of the platform. */
const APPLICATION_ID = "00000000-0000-4000-8000-a10e651de000";

/**
 * Starts the platform's own code in this page.
 *
 * @returns the place for the web part, still empty
 * @throws whatever the platform says when it does not come up
 */
export async function startPlatform(wish: PlayWish, stage: Parameters<typeof pageApplication>[1]): Promise<WebPartPlace> {
  defineStandIns(wish.standIns, pageApplication(wish, stage));
  const { spModuleLoader } = platform();
  // The platform would report to its makers how it is used.
  spModuleLoader._isTelemetryDisabled = true;
  return new Promise((resolve, reject) => {
    const begin = { clientSideApplicationId: APPLICATION_ID, manifests: wish.manifests, spPageContextInfo: wish.pageContextInfo };
    spModuleLoader
      .start({ ...begin, buildNumber: "local", bundlePaths: {} }, reject)
      .then((application) => resolve(application as WebPartPlace), reject);
  });
}
