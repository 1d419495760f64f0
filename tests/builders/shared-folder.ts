import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const wished = process.env["ALONGSIDE_SHARED"];

/**
 * The folder with the vendors' documents and the organisations whose answers are known. It is not part of the repository: without it the
 * checks that need it fail, unless somebody says on purpose that it is not there.
 *
 * @returns null when it was declared absent (`ALONGSIDE_SHARED=none`), after saying so aloud
 */
export function sharedFolder(part: string): string | null {
  if (wished === "none") {
    console.warn(`ALONGSIDE_SHARED=none: the checks against ${part} are skipped.`);
    return null;
  }
  const folder = resolve(root, wished ?? "../shared", part);
  if (!existsSync(folder)) {
    throw new Error(
      `${folder} does not exist. Say where it is with ALONGSIDE_SHARED=/path/to/folder, or skip these checks with ALONGSIDE_SHARED=none.`,
    );
  }
  return folder;
}
