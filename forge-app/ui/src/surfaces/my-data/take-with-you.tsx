import { PortError, ofKind, toActivityStreams } from "@alongside/core";
import { useState } from "react";
import { useAlongside } from "../../alongside.tsx";
import { Glyph } from "../../components/glyph.tsx";
import { useMessages } from "../../messages/messages.tsx";
import { saveAsFile } from "../../save-as-file.ts";

type Format = "json" | "activity-streams";
type State = { readonly phase: "idle" | "saved" } | { readonly phase: "reading" | "failed"; readonly format: Format };

/** Files with everything that is stored. */
export function TakeWithYou() {
  const messages = useMessages();
  const { suite, lookups, me, host } = useAlongside();
  const [state, setState] = useState<State>({ phase: "idle" });
  const write = async (format: Format): Promise<void> => {
    const file = await suite.privacy.exportMyData();
    if (format === "json") {
      saveAsFile(`alongside-${file.exportedOn}.json`, file);
      return;
    }
    const pages = ofKind(file.written, "resource").flatMap(({ content }) => content.item ?? []);
    const [people, items] = await Promise.all([lookups.people([me]), lookups.items(pages)]);
    const name = people.get(me)?.name ?? messages.text("people.left");
    const streams = toActivityStreams(file.written, { name }, { items, origin: host.siteUrl });
    saveAsFile(`alongside-activitystreams-${file.exportedOn}.json`, streams);
  };
  const take = async (format: Format): Promise<void> => {
    setState({ phase: "reading", format });
    try {
      await write(format);
      setState({ phase: "saved" });
    } catch (error) {
      if (!(error instanceof PortError)) throw error;
      setState({ phase: "failed", format });
    }
  };
  return (
    <section className="al-box">
      <h2>{messages.text("data.export")}</h2>
      <p className="al-reading">{messages.text("data.exportNote")}</p>
      <div className="al-row">
        <button type="button" className="al-button" onClick={() => void take("json")}>
          {messages.text("data.exportJson")}
        </button>
        <button type="button" className="al-button" onClick={() => void take("activity-streams")}>
          {messages.text("data.exportAs")}
        </button>
      </div>
      <p className="al-hint" role="status">
        {state.phase === "saved" ? messages.text("data.exported") : null}
      </p>
      {state.phase === "failed" ? (
        <div className="al-notice" role="alert">
          <Glyph name="warning" />
          <div>
            <p>{messages.text("data.exportFailed")}</p>
            <button type="button" className="al-link" onClick={() => void take(state.format)}>
              {messages.text("do.tryAgain")}
            </button>
          </div>
        </div>
      ) : null}
    </section>
  );
}
