import { Button } from "@fluentui/react-components";
import * as React from "react";
import { useMessages } from "../../components/messages-context.tsx";

interface SayButtonProps {
  readonly name: string;
  readonly isOpen: boolean;
  readonly onClick: () => void;
}

/** Opens the first word to one person. */
export function SayButton({ name, isOpen, onClick }: SayButtonProps): JSX.Element {
  const say = useMessages().text("forYou.say");
  return (
    <Button aria-label={`${say}: ${name}`} aria-expanded={isOpen} onClick={onClick}>
      {say}
    </Button>
  );
}
