import { PropertyPaneChoiceGroup, PropertyPaneDropdown, PropertyPaneTextField } from "@microsoft/sp-property-pane";
import type { IPropertyPaneConfiguration, IPropertyPaneField } from "@microsoft/sp-property-pane";
import type { Settings } from "../../settings.ts";
import type { Strings } from "../../words/messages.ts";

/** A topic asks anew when its author stops typing for a moment: not at every letter. */
const QUIET_MS = 1_000;

/** What an author can choose for one web part. */
export function paneOf(strings: Strings, settings: Settings): IPropertyPaneConfiguration {
  const words = (key: string): string => strings[key] ?? key;
  const asks = settings.view !== "offers";
  const groupFields: readonly IPropertyPaneField<unknown>[] = [
    PropertyPaneDropdown("view", {
      label: words("sp.pane.view"),
      selectedKey: settings.view,
      options: [
        { key: "who", text: words("name.who") },
        { key: "offers", text: words("offer.head") },
        { key: "everything", text: words("sp.pane.everything") },
      ],
    }),
    ...(asks ? askFields(words, settings) : []),
    PropertyPaneTextField("home", {
      label: words("sp.pane.home"),
      description: words("sp.pane.homeNote"),
      deferredValidationTime: QUIET_MS,
    }),
  ];
  return { pages: [{ header: { description: "Alongside" }, groups: [{ groupFields: [...groupFields] }] }] };
}

function askFields(words: (key: string) => string, { about, amount }: Settings): readonly IPropertyPaneField<unknown>[] {
  return [
    PropertyPaneChoiceGroup("about", {
      label: words("sp.pane.about"),
      options: [
        { key: "page", text: words("sp.pane.page"), checked: about === "page" },
        { key: "topic", text: words("sp.pane.topic"), checked: about === "topic" },
      ],
    }),
    PropertyPaneTextField("topic", {
      label: words("sp.pane.topicWords"),
      description: words("sp.pane.seen"),
      disabled: about !== "topic",
      deferredValidationTime: QUIET_MS,
    }),
    PropertyPaneChoiceGroup("amount", {
      label: words("sp.pane.amount"),
      options: [
        { key: "whole", text: words("sp.pane.whole"), checked: amount === "whole" },
        { key: "short", text: words("sp.pane.short"), checked: amount === "short" },
      ],
    }),
  ];
}
