import { requestConfluence, requestJira, view } from "@forge/bridge";
import { createRoot } from "react-dom/client";
import { AlongsideProvider, createAlongside } from "./alongside.tsx";
import { parseHostContext } from "./host-context.ts";
import { invoke } from "./invoke.ts";
import { MessagesProvider, loadMessages } from "./messages/messages.tsx";
import type { Products } from "./products.ts";
import "./styles/base.css";
import "./styles/answer.css";
import "./styles/first-paint.css";
import "./styles/forms.css";
import "./styles/offers.css";
import "./styles/narrow.css";
import { Surface } from "./surfaces/surface.tsx";

const products: Products = {
  confluence: (path, request) => requestConfluence(path, request),
  jira: (path, request) => requestJira(path, request),
};

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
      <AlongsideProvider value={createAlongside(host, products, invoke)}>
        <Surface onReady={() => void view.emitReadyEvent()} />
      </AlongsideProvider>
    </MessagesProvider>,
  );
}

void start();
