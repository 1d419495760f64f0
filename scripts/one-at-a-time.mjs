// Two commands in one clone must not install or build the same thing at once: whoever comes second waits.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

const LOOK_EVERY_MS = 1_000;

/**
 * Does some work while holding a lock file. A lock whose holder has ended is taken over.
 *
 * @param {{ file: string, onWait: () => void, signal?: AbortSignal }} wish `onWait` is called once when somebody else holds the lock
 */
export async function oneAtATime({ file, onWait, signal }, work) {
  mkdirSync(dirname(file), { recursive: true });
  for (let waits = 0; !taken(file); waits += 1) {
    if (waits === 0) onWait();
    await wait(LOOK_EVERY_MS, undefined, { signal });
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function taken(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
  }
  if (!isRunning(holderOf(file))) rmSync(file, { force: true });
  return false;
}

/** 0 while the holder is writing its number, and when the lock is gone again. */
function holderOf(file) {
  try {
    return Number(readFileSync(file, "utf8"));
  } catch {
    return 0;
  }
}

function isRunning(pid) {
  if (pid === 0) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}
