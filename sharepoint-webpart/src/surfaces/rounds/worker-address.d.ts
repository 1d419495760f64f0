/** A module as a file of its own with all it needs, for a worker (config/worker-file.cjs). */
declare module "*.js?worker-file" {
  export const address: string;
}
