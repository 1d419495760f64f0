import type { SiteSettings } from "@alongside/core";
import { useCallback, useMemo, useState } from "react";
import { useAlongside } from "../alongside.tsx";
import { WhenThere } from "../components/part.tsx";
import { useMessages } from "../messages/messages.tsx";
import { createSettingsClient } from "../settings-client.ts";
import "../styles/settings.css";
import { useLoaded } from "../use-loaded.ts";
import { CannotShow } from "./settings/cannot-show.tsx";
import { HouseRules } from "./settings/house-rules.tsx";
import { RemoveEverything } from "./settings/remove-everything.tsx";
import { SettingsForm } from "./settings/settings-form.tsx";

/** What an administrator decides for the site. Nothing here is about a person. */
export function Settings() {
  const messages = useMessages();
  const { invoke } = useAlongside();
  const { admin } = useMemo(() => createSettingsClient(invoke), [invoke]);
  const { state, again } = useLoaded(useCallback(() => admin.settings(), [admin]));
  return (
    <main className="al al-page al-settings" aria-busy={state.phase === "loading"}>
      <header>
        <h1>{messages.text("admin.title")}</h1>
        <p className="al-reading">{messages.text("admin.lead")}</p>
      </header>
      <WhenThere state={state} onAgain={again}>
        {(read) => (read.ok ? <Desk admin={admin} initial={read.value} /> : <p>{messages.text("admin.notYours")}</p>)}
      </WhenThere>
    </main>
  );
}

interface DeskProps {
  readonly admin: ReturnType<typeof createSettingsClient>["admin"];
  readonly initial: SiteSettings;
}

/** The settings as they are stored are known to every part; what is being written belongs to its form. */
function Desk({ admin, initial }: DeskProps) {
  const [settings, setSettings] = useState(initial);
  return (
    <>
      <SettingsForm admin={admin} settings={settings} onSettings={setSettings} />
      <HouseRules admin={admin} />
      <CannotShow />
      <RemoveEverything admin={admin} settings={settings} onSettings={setSettings} />
    </>
  );
}
