import type { PaneField } from "./platform.ts";

/** Kinds of fields, by the platform's numbers. */
const TEXT_FIELD = 3;
const DROPDOWN = 6;
const CHOICE_GROUP = 10;

/** What the platform waits after the last key when the web part says nothing. */
const DEFAULT_QUIET_MS = 200;

/** A field that is drawn once and then shows whatever state the web part is in. */
export interface DrawnField {
  readonly element: HTMLElement;
  show(field: PaneField, value: unknown): void;
}

type OnChange = (value: string) => void;

/** @throws TypeError for a kind of field that no web part here has used yet */
export function drawField(field: PaneField, onChange: OnChange): DrawnField {
  switch (field.type) {
    case TEXT_FIELD:
      return textField(field, onChange);
    case DROPDOWN:
      return dropdown(field, onChange);
    case CHOICE_GROUP:
      return choiceGroup(field, onChange);
    default:
      throw new TypeError(`drawField: there is no drawing for fields of kind ${String(field.type)}`);
  }
}

function textField({ targetProperty, properties }: PaneField, onChange: OnChange): DrawnField {
  const { label, description, deferredValidationTime } = properties;
  const id = idOf(targetProperty);
  const input = Object.assign(document.createElement("input"), { type: "text", id });
  const quietMs = typeof deferredValidationTime === "number" ? deferredValidationTime : DEFAULT_QUIET_MS;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const change = (): void => {
    clearTimeout(waiting);
    onChange(input.value);
  };
  input.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(change, quietMs);
  });
  input.addEventListener("change", change);
  const element = box("div", labelFor(id, label), input);
  if (textOf(description) !== "") {
    const note = Object.assign(document.createElement("p"), { id: `${id}-note`, textContent: textOf(description) });
    input.setAttribute("aria-describedby", note.id);
    element.append(note);
  }
  return {
    element,
    show: (shown, value) => {
      input.disabled = shown.properties["disabled"] === true;
      // What somebody is typing is newer than what the web part knows.
      if (document.activeElement !== input) input.value = textOf(value);
    },
  };
}

function dropdown({ targetProperty, properties }: PaneField, onChange: OnChange): DrawnField {
  const id = idOf(targetProperty);
  const select = Object.assign(document.createElement("select"), { id });
  select.append(...optionsOf(properties).map(({ key, text }) => new Option(text, key)));
  select.addEventListener("change", () => onChange(select.value));
  return {
    element: box("div", labelFor(id, properties["label"]), select),
    show: (shown, value) => {
      select.value = textOf(value ?? shown.properties["selectedKey"]);
    },
  };
}

function choiceGroup({ targetProperty, properties }: PaneField, onChange: OnChange): DrawnField {
  const name = idOf(targetProperty);
  const radios = optionsOf(properties).map(({ key, text }) => {
    const radio = Object.assign(document.createElement("input"), { type: "radio", id: `${name}-${key}`, name, value: key });
    radio.addEventListener("change", () => onChange(key));
    return { radio, line: Object.assign(document.createElement("div"), { className: "pane-choice" }), text };
  });
  for (const { radio, line, text } of radios) line.append(radio, labelFor(radio.id, text));
  const legend = Object.assign(document.createElement("legend"), { textContent: textOf(properties["label"]) });
  return {
    element: box("fieldset", legend, ...radios.map(({ line }) => line)),
    show: (_shown, value) => {
      for (const { radio } of radios) radio.checked = radio.value === value;
    },
  };
}

function box(name: "div" | "fieldset", ...content: readonly HTMLElement[]): HTMLElement {
  const element = Object.assign(document.createElement(name), { className: "pane-field" });
  element.append(...content);
  return element;
}

function idOf(property: string): string {
  return `pane-${property}`;
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function optionsOf({ options }: PaneField["properties"]): readonly { readonly key: string; readonly text: string }[] {
  return Array.isArray(options) ? (options as readonly { readonly key: string; readonly text: string }[]) : [];
}

function labelFor(id: string, text: unknown): HTMLElement {
  return Object.assign(document.createElement("label"), { htmlFor: id, textContent: textOf(text) });
}
