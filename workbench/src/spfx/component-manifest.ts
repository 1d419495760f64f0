import { PlayerError } from "./player-error.ts";

/** A script that belongs to a component: a file of its own, one for each language, or another component. */
export type ScriptResource =
  | { readonly type: "component"; readonly id: string; readonly version: string }
  | { readonly type: "path"; readonly path: ScriptPath }
  | { readonly type: "localizedPath"; readonly defaultPath: ScriptPath; readonly paths?: Readonly<Record<string, ScriptPath>> };

/** Packages give bare file names, the platform's own manifests a name with its checksum. */
type ScriptPath = string | { readonly path: string };

/** A component as SharePoint's loader knows it. Members that only the loader reads travel along untouched. */
export interface ComponentManifest {
  readonly id: string;
  readonly alias: string;
  readonly version: string;
  readonly loaderConfig: {
    readonly internalModuleBaseUrls: readonly string[];
    readonly scriptResources: Readonly<Record<string, ScriptResource>>;
  };
}

/** @throws PlayerError `odd-package` when the text is no manifest; `where` says whose it was */
export function parseManifest(text: string, where: string): ComponentManifest {
  let manifest: unknown;
  try {
    manifest = JSON.parse(text);
  } catch (cause) {
    throw new PlayerError("odd-package", where, cause);
  }
  if (!isManifest(manifest)) throw new PlayerError("odd-package", where);
  return manifest;
}

function isManifest(value: unknown): value is ComponentManifest {
  const texts = ["id", "alias", "version"].map((name) => part(value, name));
  const config = part(value, "loaderConfig");
  return texts.every((text) => typeof text === "string") && typeof part(config, "scriptResources") === "object";
}

function part(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}

/** The same component, its files at another address. */
export function servedFrom(manifest: ComponentManifest, address: string): ComponentManifest {
  return { ...manifest, loaderConfig: { ...manifest.loaderConfig, internalModuleBaseUrls: [address] } };
}

/** Names of the files that a component may load, in any language. */
export function filesOf({ loaderConfig }: ComponentManifest): readonly string[] {
  return Object.values(loaderConfig.scriptResources).flatMap((resource) => {
    if (resource.type === "component") return [];
    const paths = resource.type === "path" ? [resource.path] : [resource.defaultPath, ...Object.values(resource.paths ?? {})];
    return paths.map((path) => (typeof path === "string" ? path : path.path));
  });
}

/** A component that another one wants, by the name that its scripts call it. */
export interface WantedComponent {
  readonly name: string;
  readonly id: string;
  readonly version: string;
}

/** What the components of a page want that is not among them. */
export function missingOf(manifests: readonly ComponentManifest[]): readonly WantedComponent[] {
  const there = new Set(manifests.map(({ id }) => id));
  const wanted = manifests
    .flatMap(({ loaderConfig }) => Object.entries(loaderConfig.scriptResources))
    .flatMap(([name, resource]) =>
      resource.type === "component" && !there.has(resource.id) ? [{ name, id: resource.id, version: resource.version }] : [],
    );
  return [...new Map(wanted.map((component) => [component.id, component])).values()];
}
