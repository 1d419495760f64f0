// What a browser loads first of the Custom UI, gzip'd, against the budget: the scripts that index.html names, and the largest catalogue.
import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const BUDGET_KB = 130;
const dist = fileURLToPath(new URL("../forge-app/ui/dist/", import.meta.url));
const weigh = (file) => gzipSync(readFileSync(dist + file), { level: 9 }).length / 1000;

const first = [...readFileSync(`${dist}index.html`, "utf8").matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/gu)].map(([, file]) => file);
if (first.length === 0) throw new Error("index.html names no script: the budget would pass on nothing.");
const catalogues = readdirSync(`${dist}assets`)
  .filter((name) => /^[a-z]{2}-.*\.js$/u.test(name))
  .map((name) => `assets/${name}`);
const catalogue = Math.max(0, ...catalogues.map(weigh));
const scripts = first.reduce((sum, file) => sum + weigh(file), 0);
const total = scripts + catalogue;
console.log(
  `First load of the Custom UI: ${scripts.toFixed(1)} kB + ${catalogue.toFixed(1)} kB for a language = ${total.toFixed(1)} of ${BUDGET_KB} kB (gzip).`,
);
process.exit(total <= BUDGET_KB ? 0 : 1);
