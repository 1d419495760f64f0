import { fileURLToPath } from "node:url";
import type { RecordVault } from "@alongside/core";
import { Faults } from "../../workbench/src/control/faults.ts";
import { WireLog } from "../../workbench/src/control/wire-log.ts";
import { readBackEndManifest } from "../../workbench/src/forge/back-end-manifest.ts";
import { installForgeGlobals, runInvocation } from "../../workbench/src/forge/invocations.ts";
import type { Invocation } from "../../workbench/src/forge/invocations.ts";
import { Kvs } from "../../workbench/src/forge/kvs/kvs.ts";
import { KvsWire } from "../../workbench/src/forge/kvs/kvs-wire.ts";

const { entities } = readBackEndManifest(fileURLToPath(new URL("../../forge-app/manifest.yml", import.meta.url)));

interface ForgeVault {
  readonly vault: RecordVault;
  readonly kvs: Kvs;
  /** every request so far: what it does, and its body */
  readonly requests: { readonly path: string; readonly body: string }[];
}

/** The vault of the app on an empty storage, as the platform's packages speak to it; each of its calls is made inside of an invocation. */
export async function openForgeVault({ lagMs = 0 } = {}): Promise<ForgeVault> {
  // The packages look for the platform while they are loaded.
  installForgeGlobals();
  const { createKvsVault } = await import("../../forge-app/src/records/kvs-vault.ts");
  const kvs = new Kvs({ file: ":memory:", entities, now: Date.now, lagMs });
  // Another one for each request: how many a second the platform takes is no matter of how fast a test runs.
  const wire = (): KvsWire => new KvsWire({ kvs, faults: new Faults(), wireLog: new WireLog(), slowMs: 1 });
  const requests: ForgeVault["requests"] = [];
  const fetch: Invocation["fetch"] = async (_target, path, init) => {
    const request = { path: String(path), body: (init as { readonly body?: string }).body ?? "" };
    requests.push(request);
    const { status, body } = await wire().handle({ ...request, person: null });
    return new Response(body, { status, headers: { "content-type": "application/json" } });
  };
  const invocation: Invocation = { isOver: false, runtime: {}, print: () => undefined, fetch };
  const vault = createKvsVault();
  const inside = <Value>(work: () => Promise<Value>): Promise<Value> => runInvocation(invocation, work);
  return {
    kvs,
    requests,
    vault: {
      lists: (owners) => inside(() => vault.lists(owners)),
      owners: (after) => inside(() => vault.owners(after)),
      get: (refs) => inside(() => vault.get(refs)),
      find: (query) => inside(() => vault.find(query)),
      commit: (change) => inside(() => vault.commit(change)),
    },
  };
}
