/** `import { address } from "./some-module.js?worker-file"`: the address of a file for a worker that holds the module with all it needs. */
module.exports = (configuration) => {
  configuration.module.rules.push({ resourceQuery: /^\?worker-file$/, loader: require.resolve("../worker-file.cjs") });
  return configuration;
};
