import { COMPONENTS, platform } from "./platform.ts";
import type {
  CoreModule,
  InitialisedPageContext,
  PageContextModule,
  ServiceScope,
  ThemeModule,
  ThemeProvider,
  WebPart,
  WebPartManager,
  WebPartModule,
} from "./platform.ts";
import type { PlacedWebPart, PlayWish } from "./play-wish.ts";
import type { SiteTheme } from "./site-themes.ts";

/** The place of the page where one web part at a time runs. */
export interface WebPartPlace {
  /** Loads a web part there, in place of the one that was. */
  place(placed: PlacedWebPart): Promise<WebPart>;
  remove(): void;
  setTheme(theme: SiteTheme): void;
}

interface Stage {
  readonly element: HTMLElement;
  readonly theme: SiteTheme;
}

/**
 * The module that the loader starts: on a real page SharePoint's own application, here the workbench's. It makes the context of the page
 * and its theme, and hands web parts to the platform's own manager, which loads, initialises and renders them.
 */
export function pageApplication(wish: PlayWish, stage: Stage): object {
  class Navigator {
    readonly #scope: ServiceScope;

    constructor(scope: ServiceScope) {
      this.#scope = scope;
    }

    navigateToApplication(): Promise<WebPartPlace> {
      return openPlace(this.#scope, wish, stage);
    }
  }
  return { __esModule: true, _Navigator: Navigator };
}

async function openPlace(root: ServiceScope, wish: PlayWish, { element, theme }: Stage): Promise<WebPartPlace> {
  const { core, pageContexts, themes, webParts } = await loadModules();
  const pageContext = root.consume(pageContexts.PageContext.serviceKey) as InitialisedPageContext;
  pageContext.initialize(wish.pageContext, wish.pageContextInfo);
  const scope = root.startNewChild();
  const provider = scope.createAndProvide(themes.ThemeProvider.serviceKey, themes.ThemeProvider) as ThemeProvider;
  scope.finish();
  provider._setTheme(theme);
  const host = new webParts._MinimalWebPartHost(scope);
  const manager: WebPartManager = new webParts._ClientSideWebPartManager(host);
  const id = wish.componentId;
  let instanceId: string | null = null;
  const remove = (): void => {
    if (instanceId !== null) manager.disposeWebparts([instanceId]);
    instanceId = null;
    element.replaceChildren();
  };
  return {
    remove,
    setTheme: (changed) => provider._setTheme(changed),
    place: async ({ title, properties }) => {
      remove();
      const own = crypto.randomUUID();
      instanceId = own;
      const domElement = element.appendChild(document.createElement("div"));
      await manager.loadWebPart({
        ...{ domElement, host, instanceId, addedFromPersistedData: false },
        manifest: platform()._spComponentLoader.tryGetManifestById(id),
        displayMode: wish.editing ? core.DisplayMode.Edit : core.DisplayMode.Read,
        webPartData: { id, instanceId, title, description: "", dataVersion: "1.0", properties },
      });
      return manager.getWebPartByInstanceId(own);
    },
  };
}

interface Modules {
  readonly core: CoreModule;
  readonly pageContexts: PageContextModule;
  readonly themes: ThemeModule;
  readonly webParts: WebPartModule;
}

async function loadModules(): Promise<Modules> {
  const load = (name: keyof typeof COMPONENTS): Promise<unknown> => platform()._spComponentLoader.loadComponentById(COMPONENTS[name]);
  const [core, pageContexts, themes, webParts] = await Promise.all([load("core"), load("pageContext"), load("theme"), load("webPart")]);
  return {
    core: core as CoreModule,
    pageContexts: pageContexts as PageContextModule,
    themes: themes as ThemeModule,
    webParts: webParts as WebPartModule,
  };
}
