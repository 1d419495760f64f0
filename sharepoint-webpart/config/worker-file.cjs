/**
 * A loader that builds a module into a file of its own and stands for its address. SharePoint's build tools refuse the workers that webpack
 * makes by itself: they look for an entry of the manifest behind everything that runs.
 */
module.exports = () => undefined;

module.exports.pitch = function (request) {
  const done = this.async();
  const { EntryPlugin, webworker } = this._compiler.webpack;
  const child = this._compilation.createChildCompiler("worker file", { filename: "alongside-worker_[contenthash].js", library: undefined });
  new webworker.WebWorkerTemplatePlugin().apply(child);
  new EntryPlugin(this.context, `!!${request}`, { name: "worker", library: false, chunkLoading: false }).apply(child);
  for (const minimizer of this._compiler.options.optimization.minimizer ?? []) minimizer.apply(child);
  child.runAsChild((error, entries, compilation) => {
    const failure = error ?? compilation.errors[0];
    if (failure) return done(failure);
    const [file] = entries[0].files;
    return done(null, `export const address = __webpack_public_path__ + ${JSON.stringify(file)};`);
  });
};
