import js from "@eslint/js";
import tseslint from "typescript-eslint";

const defaultExportsAllowed = [
  "**/*.config.{ts,js}",
  "eslint.config.js",
  ".dependency-cruiser.cjs",
  // SharePoint's loader takes a web part by the default export of its file.
  "sharepoint-webpart/src/webparts/*/*WebPart.ts",
];

/** Needs the types of a project with its own dependencies, which may not be installed: its own build checks the types. */
const typedElsewhere = ["sharepoint-webpart/src/{surfaces,components,pnp,webparts}/**/*.{ts,tsx}"];

export default tseslint.config(
  {
    ignores: [
      "forge-app/ui/vite.config.ts",
      "**/dist/",
      "**/node_modules/",
      "temp/",
      "docs/",
      ".dependency-cruiser.cjs",
      ...["jest-output", "lib", "lib-commonjs", "release", "sharepoint", "temp"].map((folder) => `sharepoint-webpart/${folder}/`),
      "sharepoint-webpart/src/webparts/*/loc/",
    ],
  },
  js.configs.recommended,
  {
    // The list of everything that core promises, and nothing else.
    files: ["core/src/index.ts"],
    rules: { "max-lines": "off" },
  },
  {
    files: ["**/*.{ts,tsx}"],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "separate-type-imports" }],
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
    },
  },
  {
    files: typedElsewhere,
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { parserOptions: { projectService: false } },
    rules: { "no-undef": "off" },
  },
  {
    files: ["**/*.{ts,tsx,js,mjs}"],
    ignores: ["tests/**"],
    rules: {
      "max-lines": ["error", { max: 300, skipBlankLines: true, skipComments: true }],
      "max-lines-per-function": ["error", { max: 60, skipBlankLines: true, skipComments: true }],
      "max-params": ["error", { max: 4 }],
      complexity: ["error", 14],
    },
  },
  {
    files: ["**/*.{ts,tsx}"],
    ignores: defaultExportsAllowed,
    rules: {
      "no-restricted-syntax": [
        "error",
        { selector: "ExportDefaultDeclaration", message: "Named exports only; a default export only where a tool demands one." },
        { selector: "TSEnumDeclaration", message: "Unions of literals instead of enums." },
      ],
    },
  },
  {
    files: ["core/src/**/*.ts"],
    rules: {
      "no-restricted-properties": [
        "error",
        { object: "Date", property: "now", message: "Time comes in through the Clock port." },
        { object: "Math", property: "random", message: "Chance comes in through a seed." },
      ],
      "no-restricted-syntax": [
        "error",
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: "Time comes in through the Clock port." },
        { selector: "ExportDefaultDeclaration", message: "Named exports only." },
      ],
    },
  },
  {
    files: ["tests/**/*.ts"],
    rules: { "@typescript-eslint/no-non-null-assertion": "off" },
  },
  {
    files: ["**/*.{js,mjs,cjs}"],
    languageOptions: {
      globals: {
        process: "readonly",
        AbortController: "readonly",
        console: "readonly",
        URL: "readonly",
        setTimeout: "readonly",
        setInterval: "readonly",
        clearInterval: "readonly",
        Buffer: "readonly",
        fetch: "readonly",
      },
    },
  },
);
