import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { DataSet } from "./data-set.ts";
import type { Figures } from "./metrics.ts";

/** What scipy reached with the same setting, and what it took; the whole is one process. */
export interface PeerMeasured extends Figures {
  readonly seconds: number;
  readonly processorSeconds: number;
  readonly megabytes: number;
}

/** Debian's own Python, where `apt-get install python3-scipy` puts scipy; otherwise the one on the path. */
const PYTHONS = ["/usr/bin/python3", "python3"];
const SCRIPT = fileURLToPath(new URL("scipy_peer.py", import.meta.url));

/** What scipy is asked. */
export interface PeerWish {
  readonly method: string;
  readonly value: number;
  /** on how many cores LAPACK may run; null: on all there are */
  readonly threads: number | null;
}

/** Asks scipy the same; null where it is not installed. */
export function askScipy({ method, value, threads }: PeerWish, { items, train, test }: DataSet): PeerMeasured | null {
  const python = PYTHONS.find((name) => spawnSync(name, ["-c", "import scipy.sparse"]).status === 0);
  if (python === undefined) return null;
  const input = JSON.stringify({ items, train, test });
  const env = { ...process.env, ...(threads === null ? {} : { OPENBLAS_NUM_THREADS: String(threads), OMP_NUM_THREADS: String(threads) }) };
  const run = spawnSync(python, [SCRIPT, method, String(value)], { input, encoding: "utf8", maxBuffer: 1 << 20, env });
  if (run.status !== 0) throw new Error(`scipy_peer.py failed: ${run.stderr}`);
  return JSON.parse(run.stdout) as PeerMeasured;
}
