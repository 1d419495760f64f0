import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { launchBrowser } from "../../tests/journeys/launch-browser.ts";
import { loadBundledOrganisation } from "../../workbench/src/organisation/load-bundled.ts";
import { startWorkbench } from "../../workbench/src/server.ts";

/** Milliseconds from navigation until a number of macros had shown their answer. */
interface Timing {
  readonly macros: number;
  readonly allReadyMs: readonly number[];
}

const RUNS = 5;
const MACROS = [1, 5, 10];
const dist = fileURLToPath(new URL("../../forge-app/ui/dist/", import.meta.url));

/** Kilobytes of JavaScript, gzip'd, that the named files weigh. */
function kilobytes(files: readonly string[]): number {
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(`${dist}${file}`), { level: 9 }).length, 0) / 1000;
}

async function measure(browser: Browser, url: string, macros: number): Promise<Timing> {
  const allReadyMs: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 4000 } });
    const page = await context.newPage();
    const start = performance.now();
    await page.goto(`${url}/wiki/many?n=${String(macros)}`, { waitUntil: "commit" });
    await page.waitForFunction((wanted) => (Reflect.get(window, "__alongsideReady") ?? 0) >= wanted, macros, {
      polling: 10,
      timeout: 60_000,
    });
    allReadyMs.push(Math.round(performance.now() - start));
    await context.close();
  }
  return { macros, allReadyMs: allReadyMs.sort((a, b) => a - b) };
}

const organisation = await loadBundledOrganisation("marlo-bikes");
const workbench = await startWorkbench({ organisation, port: 0 });
const browser = await launchBrowser();
try {
  const scripts = readdirSync(`${dist}assets`).filter((name) => name.endsWith(".js"));
  console.log(
    `JavaScript in the bundle, gzip: ${kilobytes(scripts.map((name) => `assets/${name}`)).toFixed(1)} kB in ${String(scripts.length)} files`,
  );
  console.log("(what the first load takes of it, and the budget: node scripts/size-budget.mjs)");
  for (const macros of MACROS) {
    const { allReadyMs } = await measure(browser, workbench.url, macros);
    console.log(
      `${String(macros).padStart(2)} macros on one page, all answered: median ${String(allReadyMs[RUNS >> 1])} ms, all runs ${allReadyMs.join(" ")} ms`,
    );
  }
} finally {
  await browser.close();
  await workbench.close();
}
