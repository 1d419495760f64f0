// `npm run docs`: writes docs/data-inventory.md and docs/impossible-reports.md from the allow-list of records.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { ensureInstalled, nodePath } from "./setup.mjs";

ensureInstalled();
const write = fileURLToPath(new URL("write-documents.mjs", import.meta.url));
process.exit(spawnSync(nodePath(), ["--disable-warning=ExperimentalWarning", write], { stdio: "inherit" }).status ?? 1);
