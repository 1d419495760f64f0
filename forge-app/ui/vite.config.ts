import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const featureFlags = fileURLToPath(new URL("src/feature-flags.ts", import.meta.url));

export default defineConfig({
  base: "./",
  plugins: [react()],
  resolve: {
    conditions: ["alongside-source", "module", "browser", "production", "default"],
    alias: [
      {
        find: /^@atlaskit\/(platform-feature-flags|platform-feature-flags-react|feature-gate-js-client|tmp-editor-statsig)(\/.*)?$/u,
        replacement: featureFlags,
      },
    ],
    dedupe: ["@atlaskit/tokens", "@atlaskit/top-layer", "react", "react-dom"],
  },
  worker: { format: "es" },
  build: { outDir: "dist", emptyOutDir: true, modulePreload: { polyfill: false }, reportCompressedSize: false, target: "es2022" },
});
