/** Which part may know which. `tests/architecture.test.ts` proves that these rules see the files and can fail. */
const outsideOf = (folder, ...allowed) => ({
  name: `${folder.replaceAll("/", "-")}-stays-apart`,
  comment: `${folder} may not import these parts of the repository`,
  severity: "error",
  from: { path: `^${folder}/` },
  to: {
    path: "^(core|forge-app|sharepoint-webpart|workbench|tests|benchmarks)/",
    pathNot: [`^${folder}/`, ...allowed.map((path) => `^${path}`)],
  },
});

module.exports = {
  forbidden: [
    outsideOf("core"),
    outsideOf("forge-app", "core/src/index.ts"),
    outsideOf("sharepoint-webpart", "core/src/index.ts"),
    outsideOf("workbench", "core/src/index.ts"),
    {
      name: "core-has-no-dependency",
      comment: "core runs everywhere because it imports nothing but its own files",
      severity: "error",
      from: { path: "^core/src/" },
      to: { dependencyTypes: ["npm", "npm-dev", "npm-optional", "npm-peer", "npm-no-pkg", "npm-unknown", "core", "unknown"] },
    },
    {
      name: "core-by-its-name",
      comment: "everyone imports core by its package name; only its own files, tests of inner rules and benchmarks use paths",
      severity: "error",
      from: { pathNot: "^(core|tests/core|benchmarks)/" },
      to: { path: "^core/src/", pathNot: "^core/src/index.ts$" },
    },
    {
      name: "no-cycles",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)(node_modules|dist)/" },
    tsConfig: { fileName: "tsconfig.base.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { conditionNames: ["alongside-source", "import", "default"], extensions: [".ts", ".tsx", ".js", ".mjs"] },
  },
};
