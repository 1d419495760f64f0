import { useAlongside } from "../alongside.tsx";
import { LookedFooter } from "../components/looked-footer.tsx";
import { useMessages } from "../messages/messages.tsx";
import { useCircleDialog } from "../use-circle-dialog.ts";
import { Circles } from "./circles/circles.tsx";
import { CoffeeLater } from "./coffee/coffee-later.tsx";
import { OpenCircleFile } from "./circles/open-circle-file.tsx";
import { MyCircles } from "./circles/my-circles.tsx";
import { useCircles } from "./circles/use-circles.ts";

interface CirclesSectionProps {
  /** the circle in the address; empty for none */
  readonly opened: string;
  readonly onOpen: (id: string) => void;
}

/** One's own circles and those for the whole site, with what hosts ask. */
export function CirclesSection({ opened, onOpen }: CirclesSectionProps) {
  const messages = useMessages();
  const { me } = useAlongside();
  const { state, again } = useCircles({ of: "me", circle: opened });
  const propose = useCircleDialog(again);
  return (
    <>
      <header className="al-head">
        <div>
          <h1>{messages.text("name.circlesShort")}</h1>
          <p className="al-lead">{messages.text("circle.lead")}</p>
        </div>
        {me === "anonymous" || opened !== "" ? null : (
          <button type="button" className="al-button" aria-haspopup="dialog" onClick={() => propose({})}>
            {messages.text("circle.propose")}
          </button>
        )}
      </header>
      <Circles state={state} opened={opened} onOpen={onOpen} onChanged={again}>
        {(seen) => <MyCircles seen={seen} onOpen={onOpen} onChanged={again} />}
      </Circles>
      {me === "anonymous" || opened !== "" ? null : <OpenCircleFile place={null} onProposed={again} />}
      {opened === "" && state.phase === "there" && state.value.hasCoffee ? <CoffeeLater place={null} /> : null}
      <LookedFooter how={messages.text("circle.howBody")} where={messages.text("circle.lookedMine")} />
    </>
  );
}
