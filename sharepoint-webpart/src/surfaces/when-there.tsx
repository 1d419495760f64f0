import { Link } from "@fluentui/react-components";
import * as React from "react";
import { Bar } from "../components/first-paint.tsx";
import { useMessages } from "../components/messages-context.tsx";
import { Notice } from "../components/notice.tsx";
import type { Loaded } from "./use-loaded.ts";

interface WhenThereProps<Value> {
  readonly state: Loaded<Value>;
  readonly onAgain: () => void;
  readonly children: (value: Value) => JSX.Element;
}

/** What is loaded, when it is there; until then its form, and the way to ask again when SharePoint failed. */
export function WhenThere<Value>({ state, onAgain, children }: WhenThereProps<Value>): JSX.Element {
  switch (state.phase) {
    case "loading":
      return <Loading />;
    case "failed":
      return <NotLoaded onAgain={onAgain} />;
    case "there":
      return children(state.value);
  }
}

/** The form of what is on its way. */
export function Loading(): JSX.Element {
  return (
    <div aria-hidden="true">
      <Bar width="55%" />
      <Bar width="62%" />
    </div>
  );
}

/** That SharePoint failed, and the way to ask again. */
export function NotLoaded({ onAgain }: Pick<WhenThereProps<unknown>, "onAgain">): JSX.Element {
  const messages = useMessages();
  return (
    <Notice glyph="waiting">
      <p>{messages.text("store.notLoaded")}</p>
      <Link as="button" onClick={onAgain}>
        {messages.text("do.tryAgain")}
      </Link>
    </Notice>
  );
}
