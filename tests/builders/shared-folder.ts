import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const wished = process.env["ALONGSIDE_SHARED"];

/**
 * The folder with the vendors' documents and the organisations whose answers are known. It is not part of the repository: without it the
 * checks that need it are skipped, and say so aloud. Whoever names a folder wants them to run: then a missing one fails.
 *
 * @returns null when the folder is not there, after saying so
 * @throws Error when `ALONGSIDE_SHARED` names a folder that is not there
 */
export function sharedFolder(part: string): string | null {
  const folder = resolve(root, wished ?? "../shared", part);
  if (existsSync(folder)) return folder;
  if (wished !== undefined) throw new Error(`ALONGSIDE_SHARED names ${wished}, but ${folder} does not exist.`);
  console.warn(
    `\nNOT CHECKED: ${folder} does not exist, so the checks against ${part} are skipped. Say where it is with ALONGSIDE_SHARED=/path.\n`,
  );
  return null;
}
