// Finds a Chromium or Chrome for the journeys, installs one where that is possible, or says exactly what to do.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** The same Chromium without the window around its pages comes first: the journeys take about half as long in it. */
const HEADLESS = "chromium-headless-shell";
const NAMES = [HEADLESS, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "chrome.exe", "msedge.exe"];
const PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
];

/** The path of a Chromium-like browser. Ends the process with a sentence when there is none and none can be installed. */
export function findBrowser() {
  const found = process.env.ALONGSIDE_BROWSER ?? onThisMachine() ?? (installed() ? onThisMachine() : undefined);
  if (found !== undefined && existsSync(found)) return found;
  console.error(
    "The journeys need Chromium or Chrome, and none was found or could be installed.\n" +
      "Install one (Debian, Ubuntu: apt-get install chromium; macOS: brew install --cask chromium), or say where it is:\n" +
      "  ALONGSIDE_BROWSER=/path/to/chrome npm test",
  );
  process.exit(1);
}

function onThisMachine() {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const candidates = [...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))), ...PLACES];
  return candidates.find((path) => existsSync(path));
}

function installed() {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return false;
  console.error("No browser found; installing Chromium with apt-get …");
  const apt = (...args) => spawnSync("apt-get", args, { stdio: ["ignore", "ignore", "inherit"] }).status === 0;
  return apt("update", "-qq") && [HEADLESS, "chromium"].some((name) => apt("install", "-y", "-qq", name));
}
