// `npm start`: installs and builds what is missing, then runs the workbench under Node 22 until it is stopped.
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { ensureBuilt } from "./build.mjs";
import { ensureInstalled, nodePath } from "./setup.mjs";

const main = fileURLToPath(new URL("../workbench/src/main.ts", import.meta.url));
ensureInstalled();
ensureBuilt();
const flags = ["--disable-warning=ExperimentalWarning", "--conditions=alongside-source"];
// Started where the person stands, so that a relative --org means what they think.
const workbench = spawn(nodePath(), [...flags, main, ...process.argv.slice(2)], {
  cwd: process.env.INIT_CWD ?? process.cwd(),
  stdio: "inherit",
});
// Ctrl-C reaches the workbench by itself from a terminal; a signal to this process alone has to be handed on.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => workbench.kill(signal));
workbench.on("exit", (code, signal) => process.exit(code ?? (signal === null ? 0 : 1)));
