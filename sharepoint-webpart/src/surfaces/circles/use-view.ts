import type { CircleContent, RecordOf } from "@alongside/core";
import * as React from "react";

/** What the card shows: the list, and in its place one circle, the form, or a file. */
export type View =
  | { readonly is: "list" }
  | { readonly is: "circle"; readonly id: string }
  /**
   * @property circle what is changed; null for a new one
   * @property takesOver the circle is gone on with by who fills the form in, as its host
   * @property like a circle that lies somewhere else, from which a new one begins
   */
  | { readonly is: "form"; readonly circle: RecordOf<"circle"> | null; readonly takesOver?: true; readonly like?: CircleContent }
  /** a circle out of a file */
  | { readonly is: "file" };

export const LIST: View = { is: "list" };

/** Which view is shown. Whoever comes back to the list goes on where they left it. */
export function useView(): {
  readonly view: View;
  readonly show: (view: View) => void;
  /** what holds the views */
  readonly element: React.RefObject<HTMLDivElement>;
} {
  const [view, setView] = React.useState<View>(LIST);
  const element = React.useRef<HTMLDivElement>(null);
  const leftBy = React.useRef<string | null>(null);
  const show = (next: View): void => {
    if (view.is === "list") leftBy.current = next.is === "circle" ? next.id : next.is;
    setView(next);
  };
  React.useEffect(() => {
    const opener = leftBy.current;
    if (view.is !== "list" || opener === null) return;
    const buttons = [...(element.current?.querySelectorAll<HTMLElement>("[data-opens]") ?? [])];
    (buttons.find(({ dataset }) => dataset["opens"] === opener) ?? buttons[0])?.focus();
  }, [view]);
  return { view, show, element };
}
