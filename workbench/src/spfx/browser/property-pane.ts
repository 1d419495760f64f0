import type { DrawnField } from "./pane-fields.ts";
import { drawField } from "./pane-fields.ts";
import type { PaneConfiguration, PaneField, WebPart } from "./platform.ts";

/**
 * The pane in which an author sets up a web part. The platform's own drawing of it needs parts that npm does not have; what stands in the pane
 * and what a change does is the web part's and the platform's, only the fields are drawn here.
 */
export class PropertyPane {
  readonly #box: HTMLElement;
  readonly #webPart: WebPart;
  #drawn = new Map<string, DrawnField>();

  constructor(element: HTMLElement, webPart: WebPart) {
    this.#box = element;
    this.#webPart = webPart;
  }

  /** Shows the state of the web part. A change may switch fields off, and let others come and go. */
  async show(): Promise<void> {
    const { configuration } = await this.#webPart._getPropertyPaneData(false);
    const fields = fieldsOf(configuration);
    const names = fields.map(({ targetProperty }) => targetProperty);
    if (names.join("\n") !== [...this.#drawn.keys()].join("\n")) this.#draw(configuration);
    for (const field of fields) this.#drawn.get(field.targetProperty)?.show(field, this.#webPart.properties[field.targetProperty]);
  }

  #draw(configuration: PaneConfiguration): void {
    const focused = document.activeElement?.id ?? "";
    const fields = fieldsOf(configuration);
    this.#drawn = new Map(fields.map((field) => [field.targetProperty, drawField(field, (value) => this.#change(field, value))]));
    const titles = configuration.pages.flatMap(({ header }) => header?.description ?? []);
    const headings = titles.map((textContent) => Object.assign(document.createElement("h2"), { textContent }));
    this.#box.replaceChildren(...headings, ...[...this.#drawn.values()].map(({ element }) => element));
    const again = document.getElementById(focused);
    if (again !== null && this.#box.contains(again)) again.focus();
  }

  #change({ targetProperty, type }: PaneField, value: string): void {
    if (this.#webPart._onPropertyPaneFieldChanged(targetProperty, value, type)) void this.show();
  }
}

function fieldsOf({ pages }: PaneConfiguration): readonly PaneField[] {
  return pages.flatMap(({ groups }) => groups.flatMap(({ groupFields }) => groupFields));
}
