// Validates the Forge manifest with the vendor's package; with --lint also runs all client-side linters (the long job). Needs no network.
import { mkdtempSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const app = fileURLToPath(new URL("../forge-app/", import.meta.url));
const require = createRequire(`${app}package.json`);
// Both packages read ./manifest.yml of where they stand, and the linters leave out every source that a tsconfig.json there does not list by
// name: they stand in a folder that shows everything of the app but its tsconfig.json.
const stand = mkdtempSync(join(tmpdir(), "alongside-forge-"));
for (const name of readdirSync(app)) if (!/^tsconfig.*\.json$/u.test(name)) symlinkSync(join(app, name), join(stand, name));
process.chdir(stand);

// What the back end asks; the browser's requests name their addresses in variables, and are held to the scopes by the workbench.
const V1 = { "/wiki/rest/api/user/current": endpoint("read:confluence-user") };
const V2 = { "/spaces": endpoint("read:space:confluence") };
const JIRA = {
  "/rest/api/3/project/search": endpoint("read:jira-work"),
  "/rest/api/3/mypermissions": endpoint("read:jira-work"),
};

const { validate } = require("@forge/manifest");
const result = await validate();
const found = (result.errors ?? []).map(({ level, line, column, message }) => `${level} manifest.yml:${line}:${column} ${message}`);

if (process.argv.includes("--lint")) {
  if (result.manifestObject?.typedContent === undefined) found.push("error the manifest could not be read, so nothing was linted");
  else found.push(...(await lintAll(result.manifestObject.typedContent)));
}

for (const line of new Set(found)) console.log(line);
const errors = found.filter((line) => line.startsWith("error")).length;
console.log(`manifest valid: ${result.success}; ${errors} errors, ${found.length - errors} warnings`);
process.exit(result.success && found.length === 0 ? 0 : 1);

/** All client-side linters. The permission linter looks up scopes in OpenAPI documents; it gets ones with only the endpoints we call. */
async function lintAll(manifest) {
  const folder = mkdtempSync(join(tmpdir(), "alongside-openapi-"));
  const files = {
    LOCAL_CONF_SWAGGER: V1,
    LOCAL_CONF_V2_SWAGGER: V2,
    LOCAL_JIRA_SWAGGER: JIRA,
    LOCAL_JSM_SWAGGER: {},
    LOCAL_JSW_SWAGGER: {},
    LOCAL_BB_SWAGGER: {},
  };
  process.env.USE_LOCAL_SWAGGER = "1";
  for (const [name, paths] of Object.entries(files)) {
    process.env[name] = join(folder, `${name}.json`);
    writeFileSync(process.env[name], JSON.stringify({ openapi: "3.0.1", info: { title: name, version: "1" }, paths }));
  }
  const problems = await lintOnce(manifest);
  // A linter that finds nothing without any scope has not looked.
  const bare = await lintOnce({ ...manifest, permissions: { ...manifest.permissions, scopes: [] } });
  for (const scope of [...Object.values(V1), ...Object.values(V2), ...Object.values(JIRA)].map(scopeOf)) {
    if (!bare.some((line) => line.includes(scope))) problems.push(`error the linter does not miss the scope ${scope}`);
  }
  return problems;
}

async function lintOnce(manifest) {
  const { lint } = require("@forge/lint");
  const problems = [];
  const say = (message) => {
    if (String(message).trim() !== "") problems.push(`error a linter could not run: ${message}`);
  };
  const logger = { info: say, error: say, warn: () => undefined, debug: () => undefined, trace: () => undefined };
  const flags = new Proxy(
    {},
    { get: (_target, name) => (name === "then" ? undefined : async () => (name === "getDeprecatedRuntimes" ? [] : false)) },
  );
  const sources = readdirSync(`${app}src`, { recursive: true })
    .filter((file) => /\.tsx?$/u.test(file))
    .map((file) => join("src", file));
  const results = await lint(sources, manifest, "development", logger, flags, { linter: { mode: "client-side" } });
  console.log(`client-side linters gave ${results.length} results over the manifest and ${sources.length} files`);
  if (results.length === 0) problems.push("error no linter ran");
  for (const { file, errors = [], warnings = [] } of results) {
    for (const [level, list] of [
      ["error", errors],
      ["warning", warnings],
    ]) {
      for (const { line, column, message } of list) problems.push(`${level} ${file ?? "manifest.yml"}:${line}:${column} ${message}`);
    }
  }
  return problems;
}

function scopeOf(path) {
  return path.get["x-atlassian-oauth2-scopes"][0].scopes[0];
}

function endpoint(scope) {
  return {
    get: {
      security: [{ oAuthDefinitions: [scope] }],
      "x-atlassian-oauth2-scopes": [{ scheme: "oAuthDefinitions", state: "Current", scopes: [scope] }],
    },
  };
}
