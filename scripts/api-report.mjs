// Compares core's public surface with core/core.api.md; `npm run api` writes it anew. A change there is a change of promise.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { Extractor, ExtractorConfig } from "@microsoft/api-extractor";

const root = fileURLToPath(new URL("..", import.meta.url));
const write = process.argv.includes("--write");
const compiled = spawnSync(process.execPath, [`${root}node_modules/typescript/bin/tsc`, "-b", `${root}core`], { stdio: "inherit" });
if (compiled.status !== 0) process.exit(1);

const config = ExtractorConfig.prepare({
  configObject: {
    projectFolder: `${root}core`,
    mainEntryPointFilePath: `${root}core/dist/index.d.ts`,
    compiler: { tsconfigFilePath: `${root}core/tsconfig.json` },
    apiReport: { enabled: true, reportFileName: "core.api.md", reportFolder: `${root}core`, reportTempFolder: `${root}temp/api` },
    newlineKind: "lf",
    docModel: { enabled: false },
    dtsRollup: { enabled: false },
    tsdocMetadata: { enabled: false },
    messages: {
      extractorMessageReporting: {
        "ae-missing-release-tag": { logLevel: "none" },
        "ae-unresolved-link": { logLevel: "none" },
        "ae-forgotten-export": { logLevel: "none" },
      },
    },
  },
  configObjectFullPath: undefined,
  packageJsonFullPath: `${root}core/package.json`,
});

const result = Extractor.invoke(config, { localBuild: write, showVerboseMessages: false });
if (result.apiReportChanged && !write) console.error("core's public surface changed: run `npm run api` and review core/core.api.md.");
process.exit(result.succeeded ? 0 : 1);
