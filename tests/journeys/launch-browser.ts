import { chromium } from "playwright-core";
import type { Browser } from "playwright-core";

/** Starts the Chromium that `scripts/browser.mjs` found, without its habit of calling home. */
export function launchBrowser(): Promise<Browser> {
  const executablePath = process.env["ALONGSIDE_BROWSER"];
  if (executablePath === undefined)
    throw new TypeError("launchBrowser: ALONGSIDE_BROWSER is not set; run through npm test, npm run pictures or npm run bench");
  const args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--no-first-run"];
  return chromium.launch({ executablePath, args });
}
