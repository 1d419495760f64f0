import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { productNamed } from "./forge/product-path.ts";
import { loadBundledOrganisation } from "./organisation/load-bundled.ts";
import { loadCorpus } from "./organisation/load-corpus.ts";
import type { Organisation } from "./organisation/organisation.ts";
import { OrganisationError } from "./organisation/organisation.ts";
import type { Workbench, WorkbenchOptions } from "./server.ts";
import { startWorkbench } from "./server.ts";
import { parseSetUpReport } from "./spfx/sharepoint-part.ts";
import { DataFolderError } from "./store/data-folder.ts";

const USAGE = `npm start -- [--org DIR] [--port N] [--data DIR] [--fresh] [--without PART]

  --org DIR   load an organisation from a folder (people.jsonl.gz, items.jsonl.gz) instead of the bundled one
  --port N    port of the wiki (default 4100; the next free one when it is taken)
  --data DIR  keep what people write in this folder (default workbench/.data/, a folder for each organisation)
  --fresh     forget what was kept
  --without PART
              sharepoint: leave SharePoint out, nothing is installed or built for it
              confluence or jira, one of them at most: the app is not installed on that product, which is there all the same
`;

const DATA = fileURLToPath(new URL("../.data/", import.meta.url));
/** Queries of the app's storage are a little behind, as on the platform. */
const KVS_LAG_MS = 200;

const DEFAULT_PORT = 4100;
const BAR_WIDTH = 30;
const MAXIMUM_COMPLAINTS = 20;

async function openOrganisation(folder: string | undefined): Promise<Organisation> {
  if (folder === undefined) return loadBundledOrganisation("marlo-bikes");
  let complaints = 0;
  const organisation = await loadCorpus(folder, {
    damaged: (sentence) => {
      complaints += 1;
      if (complaints <= MAXIMUM_COMPLAINTS) console.error(`${process.stderr.isTTY ? "\r\u001B[K" : ""}${sentence}`);
    },
    progress: showProgress,
  });
  if (process.stderr.isTTY) process.stderr.write("\r\u001B[K");
  if (complaints > MAXIMUM_COMPLAINTS) console.error(`… and ${String(complaints - MAXIMUM_COMPLAINTS)} more damaged lines.`);
  return organisation;
}

function showProgress(share: number): void {
  if (!process.stderr.isTTY) return;
  const full = Math.round(share * BAR_WIDTH);
  process.stderr.write(`\rLoading [${"#".repeat(full)}${".".repeat(BAR_WIDTH - full)}] ${String(Math.round(share * 100))} %`);
}

/** @throws OrganisationError for what cannot be left out, and when the app would be installed on nothing */
function readLeftOut(parts: readonly string[]): Pick<WorkbenchOptions, "sharePointFolders" | "withoutProducts"> {
  for (const part of parts)
    if (part !== "sharepoint" && productNamed(part) === null)
      throw new OrganisationError(`Only sharepoint, confluence and jira can be left out, not ${part}.`);
  const withoutProducts = [...new Set(parts.flatMap((part) => productNamed(part) ?? []))];
  if (withoutProducts.length > 1)
    throw new OrganisationError("The app is installed on Confluence or on Jira: leave out one of them at most.");
  return { withoutProducts, ...(parts.includes("sharepoint") ? { sharePointFolders: null } : {}) };
}

/** A second workbench of the same organisation gets a folder for this once; somebody who names a folder is told that it is taken. */
async function startInOwnFolder(options: WorkbenchOptions): Promise<Workbench> {
  // Names of organisations are free text, and may be those of folders with meaning.
  const name = options.organisation.name.replaceAll(/[^\p{L}\p{N} _-]/gu, "_").trim();
  try {
    return await startWorkbench({ ...options, dataFolder: `${DATA}${name === "" ? "_" : name}` });
  } catch (error) {
    if (!(error instanceof DataFolderError)) throw error;
    console.error(`${error.message} This one keeps nothing after it ends; --data DIR chooses another folder.`);
    return startWorkbench({ ...options, dataFolder: null });
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      org: { type: "string" },
      port: { type: "string" },
      data: { type: "string" },
      fresh: { type: "boolean", default: false },
      without: { type: "string", multiple: true, default: [] },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return;
  }
  const port = Number(values.port ?? DEFAULT_PORT);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new OrganisationError(`${values.port ?? ""} is not a port; use a whole number up to 65535.`);
  const leftOut = readLeftOut(values.without);
  const organisation = await openOrganisation(values.org);
  const onTaken = (sentence: string): void => console.error(sentence);
  const options = { organisation, port, fresh: values.fresh, kvsLagMs: KVS_LAG_MS, onTaken, ...leftOut };
  const workbench = await (values.data === undefined ? startInOwnFolder(options) : startWorkbench({ ...options, dataFolder: values.data }));
  // A terminal's Ctrl-C may arrive twice: from the terminal, and handed on by the start script.
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    void workbench.close().finally(() => process.exit(0));
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
  console.log(`Alongside workbench ready: ${workbench.url}`);
  if (leftOut.sharePointFolders === undefined) setUpSharePoint(workbench, stop);
}

/** Asks the start script, where there is one, to bring the SharePoint part up to date, and follows what it tells. */
function setUpSharePoint({ sharePoint, url }: Workbench, stop: () => void): void {
  if (process.send === undefined) return;
  process.on("message", (message) => {
    const report = parseSetUpReport(message);
    if (report === null) return;
    sharePoint.tell(report);
    if (sharePoint.state.is === "ready") console.error(`SharePoint ready: ${url}/sites`);
  });
  // Whoever started this is gone, and nobody could end it any more.
  process.on("disconnect", stop);
  sharePoint.tell({ is: "doing", step: "look" });
  process.send("set up sharepoint");
}

main().catch((error: unknown) => {
  const known =
    error instanceof OrganisationError ||
    error instanceof DataFolderError ||
    (error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS"));
  console.error(known ? error.message : error);
  process.exit(known ? 2 : 1);
});
