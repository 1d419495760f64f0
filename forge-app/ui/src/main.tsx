import { requestConfluence, view } from "@forge/bridge";
import { createRoot } from "react-dom/client";
import type { RequestConfluence } from "./confluence/confluence-api.ts";
import { parseHostContext } from "./host-context.ts";
import { MessagesProvider, loadMessages } from "./messages/messages.tsx";
import "./styles.css";
import { Surface } from "./surfaces/surface.tsx";

const askAsPerson: RequestConfluence = (path, request) => requestConfluence(path, request);

async function start(): Promise<void> {
  const [context] = await Promise.all([view.getContext(), view.theme.enable()]);
  const host = parseHostContext(context);
  const messages = await loadMessages(host.locale);
  document.documentElement.lang = messages.language;
  document.documentElement.dir = messages.direction;
  const root = document.getElementById("root");
  if (root === null) throw new TypeError("start: the page has no root element");
  createRoot(root).render(
    <MessagesProvider value={messages}>
      <Surface host={host} request={askAsPerson} onReady={() => void view.emitReadyEvent()} />
    </MessagesProvider>,
  );
}

void start();
