// What a browser loads first of the Custom UI, gzip'd, against the budget: the scripts that index.html names, and the first catalogue of the
// larger language. Then what each part adds that is loaded when somebody goes there, with its catalogues.
import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const BUDGET_KB = 130;
const dist = fileURLToPath(new URL("../forge-app/ui/dist/", import.meta.url));
const assets = readdirSync(`${dist}assets`).filter((name) => name.endsWith(".js"));
const source = (name) => readFileSync(`${dist}assets/${name}`, "utf8");
const weigh = (name) => gzipSync(source(name), { level: 9 }).length / 1000;
const sum = (names) => [...names].reduce((total, name) => total + weigh(name), 0);

/** Scripts, and those that they cannot run without. */
function withNeeded(names, seen = new Set()) {
  for (const name of names.filter((candidate) => !seen.has(candidate))) {
    seen.add(name);
    withNeeded(
      [...source(name).matchAll(/(?:from|import)\s*["'`]\.\/([^"'`]+\.js)["'`]/gu)].map(([, needed]) => needed),
      seen,
    );
  }
  return seen;
}

const named = [...readFileSync(`${dist}index.html`, "utf8").matchAll(/(?:src|href)="\.\/assets\/([^"]+\.js)"/gu)].map(([, name]) => name);
if (named.length === 0) throw new Error("index.html names no script: the budget would pass on nothing.");
const first = withNeeded(named);
const catalogues = assets.filter((name) => /^[a-z]{2}-.{8}\.js$/u.test(name));
if (catalogues.length === 0) throw new Error("No catalogue was found: the budget would leave it out.");
const scripts = sum(first);
const catalogue = Math.max(...catalogues.map(weigh));
const total = scripts + catalogue;
console.log(
  `First load of the Custom UI: ${scripts.toFixed(1)} kB + ${catalogue.toFixed(1)} kB for a language = ${total.toFixed(1)} of ${BUDGET_KB} kB (gzip).`,
);

const later = [
  ...new Set(assets.flatMap((name) => [...source(name).matchAll(/import\(["'`]\.\/([^"'`]+\.js)["'`]\)/gu)].map(([, part]) => part))),
];
for (const part of later.sort()) {
  const added = [...withNeeded([part])].filter((name) => !first.has(name));
  if (!catalogues.includes(part)) console.log(`  ${part.replace(/-.{8}\.js$/u, "").padEnd(28)} + ${sum(added).toFixed(1)} kB`);
}
process.exit(total <= BUDGET_KB ? 0 : 1);
