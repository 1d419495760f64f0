// The part of the platform's own code that the page touches. Names with an underscore are the platform's, and hold for this version of it
// (pinned in sharepoint-webpart/package.json): the journeys notice when one of them is gone.

/** Something that lives in a scope of services. */
interface ServiceScope {
  consume(key: unknown): unknown;
  startNewChild(): ServiceScope;
  createAndProvide(key: unknown, service: unknown): unknown;
  finish(): void;
}

export interface PageContextModule {
  readonly PageContext: { readonly serviceKey: unknown };
}

export interface InitialisedPageContext {
  initialize(context: object, older: object): void;
}

export interface ThemeModule {
  readonly ThemeProvider: { readonly serviceKey: unknown };
}

export interface ThemeProvider {
  _setTheme(theme: object): void;
}

export interface CoreModule {
  readonly DisplayMode: { readonly Read: number; readonly Edit: number };
}

export interface WebPart {
  readonly properties: Readonly<Record<string, unknown>>;
  _getPropertyPaneData(details: boolean): Promise<{ readonly configuration: PaneConfiguration }>;
  _onPropertyPaneFieldChanged(path: string, value: unknown, type: number): boolean;
}

export interface WebPartManager {
  loadWebPart(wish: object): Promise<void>;
  disposeWebparts(ids: readonly string[]): void;
  getWebPartByInstanceId(id: string): WebPart;
}

export interface WebPartModule {
  readonly _MinimalWebPartHost: new (scope: ServiceScope) => object;
  readonly _ClientSideWebPartManager: new (host: object) => WebPartManager;
}

/** A property pane as a web part configures it: pages of groups of fields. */
export interface PaneConfiguration {
  readonly pages: readonly {
    readonly header?: { readonly description?: string };
    readonly groups: readonly { readonly groupName?: string; readonly groupFields: readonly PaneField[] }[];
  }[];
}

export interface PaneField {
  readonly type: number;
  readonly targetProperty: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

interface ModuleLoader {
  _isTelemetryDisabled: boolean;
  start(
    wish: {
      readonly clientSideApplicationId: string;
      readonly manifests: readonly object[];
      readonly spPageContextInfo: object;
      readonly buildNumber: string;
      readonly bundlePaths: object;
    },
    onFailure: (error: unknown) => void,
  ): Promise<unknown>;
}

interface PlatformGlobals {
  /** of the loader's assembly */
  readonly spModuleLoader: ModuleLoader;
  /** of the loader once it runs */
  readonly _spComponentLoader: { loadComponentById(id: string): Promise<unknown>; tryGetManifestById(id: string): object | undefined };
  /** of RequireJS, which the assembly holds */
  readonly define: (name: string, dependencies: readonly string[], factory: () => unknown) => void;
  readonly React: unknown;
  readonly ReactDOM: unknown;
}

/** What the page's first scripts left behind. */
export function platform(): PlatformGlobals {
  return globalThis as unknown as PlatformGlobals;
}

export const COMPONENTS = {
  core: "7263c7d0-1d6a-45ec-8d85-d4d1d234171b",
  pageContext: "1c4541f7-5c31-41aa-9fa8-fbc9dc14c0a8",
  theme: "467dc675-7cc5-4709-8aac-78e3b71bd2f6",
  webPart: "974a7777-0990-4136-8fa6-95d80114c2e0",
} as const;

export type { ServiceScope };
