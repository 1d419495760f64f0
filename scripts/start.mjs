// `npm start`: installs and builds what is missing, then runs the workbench under Node 22 until it is stopped. Confluence is there at once; the
// SharePoint part, which takes minutes the first time, is set up while the workbench already runs, when the workbench asks for it.
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { ensureSharePointBuilt } from "./build-sharepoint.mjs";
import { ensureBuilt } from "./build.mjs";
import { ensureInstalled, nodePath } from "./setup.mjs";

const main = fileURLToPath(new URL("../workbench/src/main.ts", import.meta.url));
ensureInstalled();
ensureBuilt();
const flags = ["--disable-warning=ExperimentalWarning", "--conditions=alongside-source"];
// Started where the person stands, so that a relative --org means what they think.
const workbench = spawn(nodePath(), [...flags, main, ...process.argv.slice(2)], {
  cwd: process.env.INIT_CWD ?? process.cwd(),
  stdio: ["inherit", "inherit", "inherit", "ipc"],
});
const ending = new AbortController();
let settingUp = Promise.resolve();
workbench.on("message", (message) => {
  if (message === "set up sharepoint") settingUp = setUpSharePoint();
});
// Ctrl-C reaches the workbench by itself from a terminal; a signal to this process alone has to be handed on.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => workbench.kill(signal));
workbench.on("exit", (code, signal) => {
  ending.abort();
  void settingUp.finally(() => process.exit(code ?? (signal === null ? 0 : 1)));
});

async function setUpSharePoint() {
  const tell = (report) => workbench.connected && workbench.send(report);
  const say = (line) => console.error(`SharePoint: ${line.trim()}`);
  try {
    const failure = await ensureSharePointBuilt({ say, report: (step) => tell({ is: "doing", step }), signal: ending.signal });
    if (ending.signal.aborted) return;
    if (failure !== null) say(`${failure.sentence}\nConfluence works without it; npm start tries again.`);
    tell(failure === null ? { is: "done" } : { is: "failed", step: failure.step, detail: failure.detail });
  } catch (error) {
    if (!ending.signal.aborted) throw error;
  }
}
