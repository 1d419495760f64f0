import { PropertyPaneChoiceGroup, PropertyPaneDropdown, PropertyPaneTextField } from "@microsoft/sp-property-pane";
import type { IPropertyPaneConfiguration, IPropertyPaneField } from "@microsoft/sp-property-pane";
import type { Settings } from "../../settings.ts";
import type { Strings } from "../../words/messages.ts";

/** A topic asks anew when its author stops typing for a moment: not at every letter. */
const QUIET_MS = 1_000;

/** What an author can choose for one web part. */
export function paneOf(strings: Strings, settings: Settings): IPropertyPaneConfiguration {
  const words = (key: string): string => strings[key] ?? key;
  const groupFields: readonly IPropertyPaneField<unknown>[] = [
    PropertyPaneDropdown("view", {
      label: words("sp.pane.view"),
      selectedKey: settings.view,
      options: [
        { key: "who", text: words("name.who") },
        { key: "forYou", text: words("name.forYou") },
        { key: "shared", text: words("name.shared") },
        { key: "circles", text: words("name.circles") },
        { key: "offers", text: words("offer.head") },
        { key: "practice", text: words("name.practice") },
        { key: "everything", text: words("sp.pane.everything") },
      ],
    }),
    ...fieldsOfView(words, settings),
    PropertyPaneTextField("home", {
      label: words("sp.pane.home"),
      description: words("sp.pane.homeNote"),
      deferredValidationTime: QUIET_MS,
    }),
  ];
  return { pages: [{ header: { description: "Alongside" }, groups: [{ groupFields: [...groupFields] }] }] };
}

function fieldsOfView(words: (key: string) => string, settings: Settings): readonly IPropertyPaneField<unknown>[] {
  switch (settings.view) {
    case "who":
      return askFields(words, settings);
    case "everything":
      return [...askFields(words, settings), practiceField(words)];
    case "shared":
      return [topicField(words, { description: words("sp.pane.sharedTopic") }), practiceField(words)];
    case "circles":
    case "practice":
      return [practiceField(words)];
    case "forYou":
    case "offers":
      return [];
  }
}

/** Where cards stand: in their own card, and beside the forms that share something and propose a circle. */
function practiceField(words: (key: string) => string): IPropertyPaneField<unknown> {
  return PropertyPaneTextField("practicePage", {
    label: words("sp.pane.practicePage"),
    description: words("sp.pane.practicePageNote"),
    deferredValidationTime: QUIET_MS,
  });
}

function topicField(
  words: (key: string) => string,
  rest: { readonly description: string; readonly disabled?: boolean },
): IPropertyPaneField<unknown> {
  return PropertyPaneTextField("topic", { label: words("sp.pane.topicWords"), deferredValidationTime: QUIET_MS, ...rest });
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
    topicField(words, { description: words("sp.pane.seen"), disabled: about !== "topic" }),
    PropertyPaneChoiceGroup("amount", {
      label: words("sp.pane.amount"),
      options: [
        { key: "whole", text: words("sp.pane.whole"), checked: amount === "whole" },
        { key: "short", text: words("sp.pane.short"), checked: amount === "short" },
      ],
    }),
  ];
}
