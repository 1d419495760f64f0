import { setTimeout as wait } from "node:timers/promises";
import type { Browser, BrowserContext, FrameLocator, Page, Request } from "playwright-core";
import { loadBundledOrganisation } from "../../workbench/src/organisation/load-bundled.ts";
import type { Organisation } from "../../workbench/src/organisation/organisation.ts";
import type { WorkbenchOptions } from "../../workbench/src/server.ts";
import { startWorkbench } from "../../workbench/src/server.ts";
import type { Wire } from "../../workbench/src/wire.ts";
import { launchBrowser } from "./launch-browser.ts";

/** A running workbench with the built app in it, and a browser in front. */
export interface Stage {
  readonly url: string;
  readonly appUrl: string;
  /** the emulated platforms, for asking them in process */
  readonly wire: Wire;
  readonly browser: Browser;
  /** a fresh window, as a person of its own if wished; foreign requests and CSP complaints are collected */
  open(path: string, wish?: WindowWish): Promise<Window>;
  control(method: "GET" | "POST" | "DELETE", path: string, body?: unknown): Promise<unknown>;
  close(): Promise<void>;
}

export interface WindowWish {
  readonly theme?: "light" | "dark" | "contrast";
  readonly language?: "en" | "de" | "ar";
  readonly width?: number;
  readonly height?: number;
  /** where the clocks of the browser stand, as an IANA name; by default as those of the machine */
  readonly zone?: string;
  /** account id or full name; this window alone sees as them */
  readonly person?: string;
}

export interface Window {
  readonly page: Page;
  readonly context: BrowserContext;
  /** complaints of the browser about the Content-Security-Policy */
  readonly violations: string[];
  /** origins other than the workbench's two that were contacted */
  readonly foreign: string[];
  /** errors thrown in any frame */
  readonly errors: string[];
  /** the frame in which the app runs, by the surface's place on the page */
  app(index?: number): FrameLocator;
  /** once everything that was asked for is answered, and nothing more has been for half a second */
  quiet(): Promise<void>;
}

/** What a stage may be opened with. */
export interface StageWish extends Pick<WorkbenchOptions, "withoutProducts"> {
  /** people and pages beside those of the invented company */
  readonly with?: (company: Organisation) => Organisation;
}

export async function openStage({ with: changed, ...wish }: StageWish = {}): Promise<Stage> {
  const company = await loadBundledOrganisation("marlo-bikes");
  const organisation = changed === undefined ? company : changed(company);
  const workbench = await startWorkbench({ organisation, port: 0, ...wish });
  const browser = await launchBrowser();
  const own = [workbench.url, workbench.appUrl].map((url) => new URL(url).origin);
  return {
    url: workbench.url,
    appUrl: workbench.appUrl,
    wire: workbench.wire,
    browser,
    open: (path, wish = {}) => openWindow(browser, workbench.url, own, path, wish),
    control: async (method, path, body) => {
      const init =
        body === undefined ? { method } : { method, headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
      const response = await fetch(`${workbench.url}/__workbench/${path}`, init);
      if (!response.ok) throw new Error(`${method} ${path}: ${String(response.status)} ${await response.text()}`);
      return response.status === 204 ? undefined : ((await response.json()) as unknown);
    },
    close: async () => {
      await browser.close();
      await workbench.close();
    },
  };
}

async function openWindow(browser: Browser, url: string, own: readonly string[], path: string, wish: WindowWish): Promise<Window> {
  const context = await browser.newContext({
    viewport: { width: wish.width ?? 1280, height: wish.height ?? 960 },
    ...(wish.language === "de" ? { locale: "de-DE" } : { locale: "en-GB" }),
    ...(wish.zone === undefined ? {} : { timezoneId: wish.zone }),
    reducedMotion: "reduce",
  });
  // No journey is about time, and a machine may be slow.
  context.setDefaultTimeout(90_000);
  await context.addInitScript(countPressOnMovingPage);
  const page = await context.newPage();
  const violations: string[] = [];
  const foreign: string[] = [];
  const errors: string[] = [];
  page.on("console", (message) => {
    if (/Content Security Policy|Refused to|violates/u.test(message.text())) violations.push(message.text());
  });
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("request", (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol.startsWith("http") && !own.includes(origin)) foreign.push(request.url());
  });
  const quiet = quietOf(page);
  const query = new URLSearchParams({
    theme: wish.theme ?? "light",
    language: wish.language ?? "en",
    ...(wish.person === undefined ? {} : { as: wish.person }),
  });
  await page.goto(`${url}${path}${path.includes("?") ? "&" : "?"}${query.toString()}`);
  const app: Window["app"] = (index = 0) => page.locator("iframe[data-surface]").nth(index).contentFrame();
  return { page, context, violations, foreign, errors, app, quiet };
}

const [LOOK_EVERY_MS, QUIET_LOOKS] = [100, 5];

function quietOf(page: Page): Window["quiet"] {
  const asked = new Set<Request>();
  page.on("request", (request) => asked.add(request));
  page.on("requestfinished", (request) => asked.delete(request));
  page.on("requestfailed", (request) => asked.delete(request));
  return async () => {
    for (let looks = 0; looks < QUIET_LOOKS; looks = asked.size === 0 ? looks + 1 : 0) await wait(LOOK_EVERY_MS);
  };
}

/** A page that moves between pressing and letting go gives no click, however short the time. A person presses again; in a journey the first press counts. */
function countPressOnMovingPage(): void {
  let control: HTMLElement | null = null;
  addEventListener(
    "mousedown",
    ({ target }) => {
      control = target instanceof Element ? target.closest<HTMLElement>("button, a, summary, label, [role]") : null;
    },
    true,
  );
  addEventListener(
    "mouseup",
    ({ target }) => {
      if (control?.isConnected === true && target instanceof Node && !control.contains(target)) control.click();
    },
    true,
  );
}
