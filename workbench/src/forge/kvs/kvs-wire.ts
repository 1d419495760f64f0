import { setTimeout as wait } from "node:timers/promises";
import type { FaultKind, Faults } from "../../control/faults.ts";
import type { WireLog } from "../../control/wire-log.ts";
import { describeCall } from "./describe-call.ts";
import { PLAIN, SECRET } from "./item.ts";
import { KvsError, invalidRequest } from "./kvs-error.ts";
import type { Answer, Kvs } from "./kvs.ts";

/** A request to the storage: always POST, always JSON (source: the vendor's package @forge/kvs 1.6). */
export interface KvsCall {
  readonly path: string;
  readonly body: string;
  /** in whose name the app runs; null when it runs by itself */
  readonly person: string | null;
}

export interface KvsAnswer {
  readonly status: number;
  readonly body: string;
}

interface Operation {
  readonly name: string;
  readonly writes: boolean;
  /** several operations in one request, whose size is limited together */
  readonly many: boolean;
  run(kvs: Kvs, body: unknown): Answer;
}

const single = (name: "get" | "set" | "delete", space: string | null): Operation => ({
  name,
  writes: name !== "get",
  many: false,
  run: (kvs, body) => kvs[name](body, space),
});

const several = (name: string, writes: boolean, run: Operation["run"]): Operation => ({ name, writes, many: true, run });
const query = (run: Operation["run"]): Operation => ({ name: "query", writes: false, many: false, run });

const OPERATIONS: ReadonlyMap<string, Operation> = new Map([
  ["get", single("get", PLAIN)],
  ["set", single("set", PLAIN)],
  ["delete", single("delete", PLAIN)],
  ["secret/get", single("get", SECRET)],
  ["secret/set", single("set", SECRET)],
  ["secret/delete", single("delete", SECRET)],
  ["entity/get", single("get", null)],
  ["entity/set", single("set", null)],
  ["entity/delete", single("delete", null)],
  ["query", query((kvs, body) => kvs.query(body))],
  ["entity/query", query((kvs, body) => kvs.entityQuery(body))],
  ["batch/get", several("batch get", false, (kvs, body) => kvs.batchGet(body))],
  ["batch/set", several("batch set", true, (kvs, body) => kvs.batchSet(body))],
  ["batch/delete", several("batch delete", true, (kvs, body) => kvs.batchDelete(body))],
  ["transaction", several("transaction", true, (kvs, body) => kvs.transaction(body))],
]);

const PREFIX = "/api/v1/";
const MAXIMUM_PAYLOAD_BYTES = 4 * 1024 * 1024;
const MAXIMUM_REQUESTS_PER_SECOND = 1_000;

export interface KvsWireParts {
  readonly kvs: Kvs;
  readonly faults: Faults;
  readonly wireLog: WireLog;
  readonly slowMs: number;
}

/** The storage as the app's packages reach it: paths, refusals, faults on demand, and the log of what was asked. */
export class KvsWire {
  readonly #parts: KvsWireParts;
  #window = { startedAt: 0, requests: 0 };

  constructor(parts: KvsWireParts) {
    this.#parts = parts;
  }

  /** @throws TypeError as a broken connection does, when that was wished */
  async handle(call: KvsCall): Promise<KvsAnswer> {
    const startedAt = performance.now();
    const operation = OPERATIONS.get(call.path.startsWith(PREFIX) ? call.path.slice(PREFIX.length) : "");
    let status = 0;
    try {
      const answer = await this.#answer(operation, call.body);
      status = answer.status;
      return answer;
    } finally {
      this.#parts.wireLog.add({
        at: new Date().toISOString(),
        person: call.person,
        source: "storage",
        method: operation?.name ?? "unknown",
        path: describeCall(call.body),
        status,
        rows: null,
        ms: Math.round(performance.now() - startedAt),
        points: 0,
      });
    }
  }

  async #answer(operation: Operation | undefined, body: string): Promise<KvsAnswer> {
    if (operation === undefined) return refusal(new KvsError(404, "UNKNOWN_PATH", "The storage has no such operation."));
    if (!this.#admits()) return refusal(RATE_LIMITED);
    const fault = this.#parts.faults.take(operation.writes ? "storage" : "storage-reads");
    if (fault !== null) return this.#goWrong(fault.kind, operation, body);
    return this.#run(operation, body);
  }

  async #goWrong(kind: FaultKind, operation: Operation, body: string): Promise<KvsAnswer> {
    switch (kind) {
      case "slow":
        await wait(this.#parts.slowMs);
        return this.#run(operation, body);
      case "429":
        return refusal(RATE_LIMITED);
      case "403":
        return refusal(new KvsError(403, "FORBIDDEN", "The app may not do that."));
      case "409":
        return refusal(
          new KvsError(409, operation.name === "transaction" ? "CONDITIONAL_CHECK_FAILED" : "KEY_CONFLICT", "Somebody was faster."),
        );
      case "413":
        return refusal(new KvsError(413, "MAX_SIZE", "The provided value has exceeded the maximum size limit."));
      case "offline":
        throw new TypeError("fetch failed");
      case "500":
      case "503":
        return refusal(FAILED);
      case "lost":
        this.#run(operation, body);
        return refusal(FAILED);
      case "malformed":
        this.#run(operation, body);
        return { status: 200, body: '{"value":' };
      case "empty":
        return this.#empty(operation, body);
    }
  }

  /** Nothing is there; a write has no answer anyway, so it is done. */
  #empty(operation: Operation, body: string): KvsAnswer {
    if (operation.writes) return { ...this.#run(operation, body), body: "" };
    if (operation.name === "get") return refusal(new KvsError(404, "KEY_NOT_FOUND", "The specified key does not exist."));
    return accepted(operation.many ? { successfulKeys: [], failedKeys: [] } : { data: [] });
  }

  #run(operation: Operation, body: string): KvsAnswer {
    try {
      if (operation.many && Buffer.byteLength(body) > MAXIMUM_PAYLOAD_BYTES)
        throw new KvsError(413, "MAX_SIZE", "The request has exceeded the maximum size limit of 4 MB.");
      return accepted(operation.run(this.#parts.kvs, parseBody(body)));
    } catch (error) {
      return refusal(error instanceof KvsError ? error : FAILED);
    }
  }

  /** By the machine's own clock: a test that holds time still would otherwise run into the limit. */
  #admits(): boolean {
    const now = performance.now();
    if (now - this.#window.startedAt >= 1_000) this.#window = { startedAt: now, requests: 0 };
    this.#window.requests += 1;
    return this.#window.requests <= MAXIMUM_REQUESTS_PER_SECOND;
  }
}

const RATE_LIMITED = new KvsError(429, "RATE_LIMIT_EXCEEDED", "Too many requests.");
const FAILED = new KvsError(500, "INTERNAL_SERVER_ERROR", "The storage failed.");

function parseBody(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw invalidRequest("The body is not JSON."); // nothing in the cause helps whoever sent it
  }
}

function accepted(answer: Answer): KvsAnswer {
  return { status: 200, body: answer === undefined ? "" : JSON.stringify(answer) };
}

function refusal({ status, code, message }: KvsError): KvsAnswer {
  return { status, body: JSON.stringify({ code, message }) };
}
