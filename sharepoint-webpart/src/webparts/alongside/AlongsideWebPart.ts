import { createMessages } from "../../words/messages.ts";
import type { Messages } from "../../words/messages.ts";
import type { IReadonlyTheme } from "@microsoft/sp-component-base";
import { DisplayMode, Version } from "@microsoft/sp-core-library";
import type { IPropertyPaneConfiguration } from "@microsoft/sp-property-pane";
import { BaseClientSideWebPart } from "@microsoft/sp-webpart-base";
import * as strings from "AlongsideWebPartStrings";
import * as React from "react";
import * as ReactDom from "react-dom";
import { createAlongside } from "../../alongside.ts";
import type { Alongside } from "../../alongside.ts";
import { browserStorage } from "../../browser/browser-storage.ts";
import { createSendToSharePoint } from "../../pnp/send-to-sharepoint.ts";
import { homeOf, parseSettings } from "../../settings.ts";
import type { Settings } from "../../settings.ts";
import { AlongsideSurface } from "../../surfaces/alongside-surface.tsx";
import { wordForms } from "../../word-forms.ts";
import { paneOf } from "./property-pane.ts";
import { requestContextOf, pageOf } from "./page-context.ts";

/** Alongside on a page, in a tab of Teams, or as a page of its own. */
export default class AlongsideWebPart extends BaseClientSideWebPart<Settings> {
  private alongside: Alongside | null = null;
  private messages: Messages | null = null;
  private theme: IReadonlyTheme = {};

  protected override onInit(): Promise<void> {
    this.messages = createMessages(strings);
    return Promise.resolve();
  }

  public override render(): void {
    const settings = parseSettings(this.properties);
    this.alongside = this.alongsideFor(homeOf(settings, this.context.pageContext.web.absoluteUrl));
    if (this.messages === null) return;
    const { alongside, messages, theme } = this;
    const { isRightToLeft } = this.context.pageContext.cultureInfo;
    const isEdited = this.displayMode === DisplayMode.Edit;
    // React 17 is what SharePoint brings: there is no other way to render into a page's element.
    ReactDom.render(
      React.createElement(AlongsideSurface, { alongside, messages, settings, theme, isRightToLeft, isEdited }),
      this.domElement,
    );
  }

  /** The same suite as long as the site that keeps what people write stays the same: rendering anew must not ask anew. */
  private alongsideFor(home: string): Alongside {
    if (this.alongside?.surroundings.home === home) return this.alongside;
    const { pageContext } = this.context;
    const request = requestContextOf(pageContext);
    return createAlongside({
      login: pageContext.user.loginName,
      name: pageContext.user.displayName,
      web: pageContext.web.absoluteUrl,
      page: pageOf(pageContext),
      home,
      send: createSendToSharePoint(request),
      sendHome: createSendToSharePoint(request, home),
      storage: browserStorage(),
      wordForms,
    });
  }

  protected override onThemeChanged(theme: IReadonlyTheme | undefined): void {
    this.theme = theme ?? {};
    if (this.renderedOnce) this.render();
  }

  protected override onDispose(): void {
    ReactDom.unmountComponentAtNode(this.domElement);
  }

  protected override get dataVersion(): Version {
    return Version.parse("1.0");
  }

  protected override getPropertyPaneConfiguration(): IPropertyPaneConfiguration {
    return paneOf(strings, parseSettings(this.properties));
  }
}
