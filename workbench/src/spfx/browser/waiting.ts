// The page of a site while the SharePoint part is not there yet: says what is being done, and becomes the real page by itself.

interface State {
  readonly is: string;
  readonly step?: string;
  readonly seconds?: number;
}

const LOOK_EVERY_MS = 1_000;

/** @param box carries the words of each step as `data-step-…`, and holds the elements for the step and its seconds */
export function startWaiting(box: HTMLElement): void {
  const look = async (): Promise<void> => {
    try {
      const state = (await (await fetch("/__workbench/sharepoint")).json()) as State;
      if (state.is !== box.dataset["state"]) location.reload();
      else show(box, state);
    } catch {
      // The workbench is being stopped, or started again: the next look will tell.
    }
    setTimeout(() => void look(), LOOK_EVERY_MS);
  };
  void look();
}

function show(box: HTMLElement, { step, seconds }: State): void {
  const words = box.querySelector("[data-words]");
  const text = step === undefined ? "" : (box.getAttribute(`data-step-${step}`) ?? "");
  // Only what changed is written, so that a screen reader says each step once.
  if (words !== null && text !== "" && words.textContent !== text) words.textContent = text;
  const clock = box.querySelector("[data-seconds]");
  if (clock !== null && seconds !== undefined) clock.textContent = `${String(seconds)} s`;
}
