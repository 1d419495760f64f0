import { fileURLToPath } from "node:url";
import type { RecordVault } from "@alongside/core";
import { beforeAll, beforeEach } from "vitest";
import { Faults } from "../../workbench/src/control/faults.ts";
import { WireLog } from "../../workbench/src/control/wire-log.ts";
import { readBackEndManifest } from "../../workbench/src/forge/back-end-manifest.ts";
import { installForgeGlobals, runInvocation } from "../../workbench/src/forge/invocations.ts";
import type { Invocation } from "../../workbench/src/forge/invocations.ts";
import { Kvs } from "../../workbench/src/forge/kvs/kvs.ts";
import { KvsWire } from "../../workbench/src/forge/kvs/kvs-wire.ts";
import { temporaryFile } from "../builders/storage.ts";
import { recordVaultContract } from "./record-vault.contract.ts";

const { entities } = readBackEndManifest(fileURLToPath(new URL("../../forge-app/manifest.yml", import.meta.url)));
let createKvsVault: () => RecordVault;
let invocation: Invocation;

beforeAll(async () => {
  // The packages look for the platform while they are loaded.
  installForgeGlobals();
  ({ createKvsVault } = await import("../../forge-app/src/records/kvs-vault.ts"));
});
beforeEach(() => {
  const kvs = new Kvs({ file: temporaryFile(), entities, now: Date.now, lagMs: 0 });
  const wire = new KvsWire({ kvs, faults: new Faults(), wireLog: new WireLog(), slowMs: 1 });
  const fetch: Invocation["fetch"] = async (_target, path, init) => {
    const { status, body } = await wire.handle({ path: String(path), body: (init as { readonly body?: string }).body ?? "", person: null });
    return new Response(body, { status, headers: { "content-type": "application/json" } });
  };
  invocation = { isOver: false, runtime: {}, print: () => undefined, fetch };
});

/** The vault of the app; each of its calls is made inside of an invocation. */
function vaultInInvocation(): RecordVault {
  const vault = createKvsVault();
  const inside = <Value>(work: () => Promise<Value>): Promise<Value> => runInvocation(invocation, work);
  return {
    lists: (owners) => inside(() => vault.lists(owners)),
    owners: (after) => inside(() => vault.owners(after)),
    get: (refs) => inside(() => vault.get(refs)),
    find: (query) => inside(() => vault.find(query)),
    commit: (change) => inside(() => vault.commit(change)),
  };
}

recordVaultContract("Forge storage", vaultInInvocation);
