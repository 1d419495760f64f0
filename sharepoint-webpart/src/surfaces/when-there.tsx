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
  const messages = useMessages();
  switch (state.phase) {
    case "loading":
      return (
        <div aria-hidden="true">
          <Bar width="55%" />
          <Bar width="62%" />
        </div>
      );
    case "failed":
      return (
        <Notice glyph="waiting">
          <p>{messages.text("store.notLoaded")}</p>
          <Link as="button" onClick={onAgain}>
            {messages.text("do.tryAgain")}
          </Link>
        </Notice>
      );
    case "there":
      return children(state.value);
  }
}
