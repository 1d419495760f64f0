import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Faults } from "../../workbench/src/control/faults.ts";
import { WireLog } from "../../workbench/src/control/wire-log.ts";
import { parseBackEndManifest } from "../../workbench/src/forge/back-end-manifest.ts";
import { Kvs } from "../../workbench/src/forge/kvs/kvs.ts";
import { KvsWire } from "../../workbench/src/forge/kvs/kvs-wire.ts";

/** A manifest with one entity of every type of attribute and index, and functions of every kind. */
export const MANIFEST = `
app:
  storage:
    entities:
      - name: note
        attributes:
          owner: { type: string }
          size: { type: integer }
          weight: { type: float }
          open: { type: boolean }
          content: { type: any }
        indexes:
          - size
          - name: by-owner
            partition: [owner]
            range: [size]
modules:
  macro:
    - key: panel
      resolver: { function: resolver }
  consumer:
    - key: jobs
      queue: jobs
      function: consume
  scheduledTrigger:
    - key: nightly
      function: nightly
      interval: day
  function:
    - key: resolver
      handler: index.resolver
    - key: consume
      handler: index.consume
      timeoutSeconds: 300
    - key: nightly
      handler: index.nightly
permissions:
  scopes: [storage:app, report:personal-data, search:confluence, read:confluence-user]
`;

export interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** The storage with a clock that tests move. */
export interface StorageStage {
  readonly file: string;
  readonly faults: Faults;
  readonly wireLog: WireLog;
  readonly kvs: Kvs;
  ask(operation: string, body: unknown): Promise<Answer>;
  pass(milliseconds: number): void;
}

export function temporaryFile(name = "storage.sqlite"): string {
  return join(mkdtempSync(join(tmpdir(), "alongside-storage-")), name);
}

export function openStorage({ lagMs = 0, file = temporaryFile() } = {}): StorageStage {
  let now = Date.parse("2026-11-24T12:00:00Z");
  const faults = new Faults();
  const wireLog = new WireLog();
  const kvs = new Kvs({ file, entities: parseBackEndManifest(MANIFEST).entities, now: () => now, lagMs });
  const wire = new KvsWire({ kvs, faults, wireLog, slowMs: 1 });
  return {
    file,
    faults,
    wireLog,
    kvs,
    ask: async (operation, body) => {
      const answer = await wire.handle({ path: `/api/v1/${operation}`, body: JSON.stringify(body), person: "ada" });
      return { status: answer.status, body: answer.body === "" ? {} : (JSON.parse(answer.body) as Answer["body"]) };
    },
    pass: (milliseconds) => {
      now += milliseconds;
    },
  };
}
