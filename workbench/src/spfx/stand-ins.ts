import type { ComponentManifest, WantedComponent } from "./component-manifest.ts";
import type { StandIn, StandInKind } from "./browser/play-wish.ts";
import { PlayerError } from "./player-error.ts";

const KINDS: readonly (readonly [name: RegExp, kind: StandInKind])[] = [
  [/^tslib$|^@microsoft\/load-themed-styles$|^@msinternal\/(?:odsp-core-bundle|sp-telemetry)$/u, "built-in"],
  [/^react(?:-dom)?$/u, "react"],
  [/^@msinternal\/sp-pages-content-panel-context$/u, "content-panel"],
  // The next two groups draw the platform's own property pane, which the host draws instead.
  [/^@msinternal\/sp-fluentui-(?:v9|migration)-[a-z-]+-bundle$/u, "anything"],
  [/^@msinternal\/(?:sp-component-utilities|odsp-utilities-bundle|sp-heading-level)$|^@ms\/office-ui-fabric-react-bundle$/u, "anything"],
  [/^@msinternal\/sp-(?:safehtml|edit-customer-promise|idle-web-task)$/u, "anything"],
];

/** What the loader starts once it is ready: on a real page, SharePoint's own application. */
export const APPLICATION: StandIn = {
  name: "@microsoft/sp-application-base",
  id: "4df9bb86-ab0a-4aab-ab5f-48bf167048fb",
  version: "1.23.2",
  kind: "application",
};

/** @throws PlayerError `unknown-component` for a component without a stand-in: a newer platform may want others */
export function standInFor(component: WantedComponent): StandIn {
  const [, kind] = KINDS.find(([name]) => name.test(component.name)) ?? [];
  if (kind === undefined) throw new PlayerError("unknown-component", component.name);
  return { ...component, kind };
}

/** The manifest under which the loader knows a stand-in. The page defines its module before the loader begins; the file it fetches is empty. */
export function manifestOf({ name, id, version }: StandIn): ComponentManifest {
  return {
    id,
    alias: name,
    version,
    ...{ componentType: "Library", manifestVersion: 2, isInternal: true },
    loaderConfig: {
      ...{ entryModuleId: name },
      internalModuleBaseUrls: [],
      scriptResources: { [name]: { type: "path", path: `${encodeURIComponent(name)}.js` } },
    },
  };
}
