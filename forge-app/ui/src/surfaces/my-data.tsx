import { dayOf } from "@alongside/core";
import type { StoredRecord } from "@alongside/core";
import { useState } from "react";
import { useAlongside } from "../alongside.tsx";
import { browserClock } from "../clock.ts";
import { NamesNotice } from "../components/names-notice.tsx";
import { Part } from "../components/part.tsx";
import { useMessages } from "../messages/messages.tsx";
import "../styles/own-things.css";
import { NO_NAMES, useNames } from "../use-names.ts";
import { useOwnRecords } from "../use-own-records.ts";
import { BringBack } from "./my-data/bring-back.tsx";
import { Calm } from "./my-data/calm.tsx";
import { Erase } from "./my-data/erase.tsx";
import type { Mine, Removed } from "./my-data/mine.ts";
import { SeenByOthers } from "./my-data/seen-by-others.tsx";
import { Stored } from "./my-data/stored.tsx";
import { TakeWithYou } from "./my-data/take-with-you.tsx";
import { TellsNobody } from "./my-data/tells-nobody.tsx";

const NOTHING: readonly StoredRecord[] = [];

/** Everything about somebody that Alongside holds, for them alone. */
export function MyData() {
  const messages = useMessages();
  const { host } = useAlongside();
  if (host.accountId !== "") return <SignedIn />;
  return (
    <div className="al-section">
      <h1>{messages.text("name.data")}</h1>
      <p className="al-reading">{messages.text("data.signIn")}</p>
    </div>
  );
}

function SignedIn() {
  const messages = useMessages();
  const { me } = useAlongside();
  const own = useOwnRecords();
  const [removed, setRemoved] = useState<readonly Removed[]>([]);
  const [returned, setReturned] = useState<Mine["returned"]>(null);
  const records = own.state.phase === "there" ? own.state.value : NOTHING;
  const names = useNames([...records, ...removed.map(({ record }) => record)], own.state.phase === "there" ? [me] : []);
  const mine: Mine = {
    records,
    removed,
    returned,
    names: names.state.phase === "there" ? names.state.value : NO_NAMES,
    today: dayOf(browserClock.now()),
    put: own.put,
    drop: own.drop,
    again: own.again,
    remove: (gone) => {
      own.drop(gone.record);
      setRemoved((earlier) => [...earlier, gone]);
    },
    putBack: (gone, again, to) => {
      setRemoved((earlier) => earlier.filter(({ record }) => record !== gone));
      setReturned({ id: again.id, to });
      own.put(again);
    },
    erased: () => {
      own.dropAll();
      setRemoved([]);
    },
  };
  const part = { state: own.state, onAgain: own.again };
  return (
    <div className="al-apart">
      <div>
        <h1>{messages.text("name.data")}</h1>
        <p className="al-lead">{messages.text("data.lead")}</p>
      </div>
      {names.state.phase === "failed" ? <NamesNotice onAgain={names.again} /> : null}
      <Part title={messages.text("data.seen")} {...part}>
        {() => <SeenByOthers mine={mine} />}
      </Part>
      <Part title={messages.text("data.calm")} {...part}>
        {() => <Calm mine={mine} />}
      </Part>
      <Part title={messages.text("data.stored")} {...part}>
        {() => <Stored mine={mine} />}
      </Part>
      <div className="al-columns">
        <TakeWithYou />
        <BringBack mine={mine} />
      </div>
      <Erase mine={mine} />
      <TellsNobody />
    </div>
  );
}
