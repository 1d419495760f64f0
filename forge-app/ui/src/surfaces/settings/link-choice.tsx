import { LINK_PLATFORMS } from "@alongside/core";
import { Field } from "../../components/field.tsx";
import { useMessages } from "../../messages/messages.tsx";
import type { LinkDraft } from "./link-draft.ts";

interface LinkChoiceProps {
  readonly links: LinkDraft;
  /** what is wrong with the hosts that were typed; null when nothing is */
  readonly problem: string | null;
  readonly onLinks: (part: Partial<LinkDraft>) => void;
}

/** Platforms by their names, all other addresses with one tick, and hosts that are an exception to it. */
export function LinkChoice({ links, problem, onLinks }: LinkChoiceProps) {
  const messages = useMessages();
  const { platforms, areOthersWelcome } = links;
  const typed = areOthersWelcome ? "off" : "on";
  const tick = (name: string, isWelcome: boolean): void => {
    const others = [...platforms].filter((other) => other !== name);
    onLinks({ platforms: new Set(isWelcome ? [...others, name] : others) });
  };
  return (
    <>
      <div className="al-settings-links">
        {LINK_PLATFORMS.map(({ name }) => (
          <Tick key={name} words={name} isTicked={platforms.has(name)} onTick={(isTicked) => tick(name, isTicked)} />
        ))}
        <Tick
          words={messages.text("admin.hostsOther")}
          isTicked={areOthersWelcome}
          onTick={(isTicked) => onLinks({ areOthersWelcome: isTicked })}
        />
      </div>
      <Field
        label={messages.text(areOthersWelcome ? "admin.hostsOff" : "admin.hostsOn")}
        hint={messages.text("admin.hostsHint")}
        problem={problem}
      >
        {(ids) => (
          <textarea
            {...ids}
            className="al-input"
            rows={3}
            dir="ltr"
            spellCheck={false}
            value={links[typed]}
            onChange={(event) => onLinks({ [typed]: event.currentTarget.value })}
          />
        )}
      </Field>
    </>
  );
}

interface TickProps {
  readonly words: string;
  readonly isTicked: boolean;
  readonly onTick: (isTicked: boolean) => void;
}

function Tick({ words, isTicked, onTick }: TickProps) {
  return (
    <label className="al-choice">
      <input type="checkbox" checked={isTicked} onChange={(event) => onTick(event.currentTarget.checked)} />
      <span>{words}</span>
    </label>
  );
}
