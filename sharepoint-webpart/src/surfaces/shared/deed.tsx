import { Link } from "@fluentui/react-components";
import * as React from "react";
import { useMessages } from "../../components/messages-context.tsx";

interface DeedProps {
  /** key of its words */
  readonly words: string;
  /** what it is done to */
  readonly title: string;
  readonly onClick: () => void;
  readonly isOpen?: boolean;
  readonly isOff?: boolean;
  readonly buttonRef?: React.Ref<HTMLButtonElement>;
}

/** Something that can be done to one thing, as quiet text that names the thing to whoever hears it. */
export function Deed({ words, title, onClick, isOpen, isOff = false, buttonRef }: DeedProps): JSX.Element {
  const label = useMessages().text(words);
  return (
    <Link
      as="button"
      type="button"
      appearance="subtle"
      aria-label={`${label}: ${title}`}
      disabledFocusable={isOff}
      {...(buttonRef === undefined ? {} : { ref: buttonRef })}
      {...(isOpen === undefined ? {} : { "aria-expanded": isOpen })}
      onClick={onClick}
    >
      {label}
    </Link>
  );
}
