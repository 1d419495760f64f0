import * as React from "react";
import { useMessages } from "../../components/messages-context.tsx";
import type { Settings } from "../../settings.ts";
import { WhoCanHelp } from "../who-can-help.tsx";
import { WrittenHere } from "../written-here.tsx";

/** The parts in which a card can be tried. */
export type TriedIn = "who" | "shared" | "circles";

export interface TriedPartProps {
  /** a new object for each press, so that a second one leads there again */
  readonly tried: { readonly in: TriedIn };
  readonly settings: Settings;
}

const NAMES = { who: "name.who", shared: "name.shared", circles: "name.circles" } as const;

/** The part that a card is about, below the cards. Whoever pressed goes on there. */
export function TriedPart({ tried, settings }: TriedPartProps): JSX.Element {
  const messages = useMessages();
  const element = React.useRef<HTMLDivElement>(null);
  React.useEffect(() => element.current?.focus(), [tried]);
  return (
    <div ref={element} tabIndex={-1} role="group" aria-label={messages.text(NAMES[tried.in])}>
      {tried.in === "who" ? <WhoCanHelp settings={settings} /> : <WrittenHere key={tried.in} parts={[tried.in]} topic="" />}
    </div>
  );
}
