import { router } from "@forge/bridge";
import type { MouseEvent, ReactNode } from "react";
import { useMessages } from "../messages/messages.tsx";

interface HostLinkProps {
  readonly href: string;
  readonly className?: string;
  /** opens beside what is being read, and says so to screen readers */
  readonly newTab?: boolean;
  readonly label?: string;
  readonly children: ReactNode;
}

/** A link that opens through the host: in the app's sandbox an ordinary link would lead nowhere. */
export function HostLink({ href, className, newTab = false, label, children }: HostLinkProps) {
  const messages = useMessages();
  const open = (event: MouseEvent): void => {
    event.preventDefault();
    void (newTab || event.ctrlKey || event.metaKey ? router.open(href) : router.navigate(href));
  };
  return (
    <a
      href={href}
      className={className}
      onClick={open}
      aria-label={label === undefined ? undefined : `${label} (${messages.text("sr.newTab")})`}
    >
      {children}
      {newTab && label === undefined ? <span className="al-sr"> ({messages.text("sr.newTab")})</span> : null}
    </a>
  );
}
