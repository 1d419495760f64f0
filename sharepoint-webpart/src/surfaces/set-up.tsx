import { PortError } from "@alongside/core";
import { Button } from "@fluentui/react-components";
import * as React from "react";
import { useMessages } from "../components/messages-context.tsx";
import { Notice } from "../components/notice.tsx";
import { useStyles } from "../components/styles.ts";
import { OFFERS_LIST } from "../sharepoint/list-schema.ts";
import { setUpSite } from "../sharepoint/set-up-site.ts";
import type { SiteState } from "../sharepoint/site-state.ts";
import { useAlongside } from "./alongside-context.tsx";
import { CopyButton } from "./copy-button.tsx";

export interface SetUpProps {
  readonly site: Extract<SiteState, { readonly mayAdd: boolean }>;
  readonly onReady: () => void;
}

/** What is said where nothing is there yet, and where a list of an earlier version is. */
const WORDS = {
  "not-set-up": { owner: "sp.setup.ownerTitle", body: "sp.setup.ownerBody", button: "sp.setup.do", member: "sp.setup.memberTitle" },
  behind: { owner: "sp.setup.behindTitle", body: "sp.setup.behindBody", button: "sp.setup.behindDo", member: "sp.setup.behindTitle" },
} as const;

/** A site that is not set up: whoever may add lists sees what is added and who will read it, everybody else whom to ask. */
export function SetUp({ site, onReady }: SetUpProps): JSX.Element {
  return site.mayAdd ? <ForOwner is={site.is} onReady={onReady} /> : <ForMember is={site.is} />;
}

interface OwnerProps {
  readonly is: SetUpProps["site"]["is"];
  readonly onReady: () => void;
}

type Adding = "no" | "later" | "adding" | "failed" | "forbidden";

function ForOwner({ is, onReady }: OwnerProps): JSX.Element {
  const messages = useMessages();
  const styles = useStyles();
  const words = WORDS[is];
  const { surroundings } = useAlongside();
  const [adding, setAdding] = React.useState<Adding>("no");
  const add = (): void => {
    if (adding === "adding") return;
    setAdding("adding");
    setUpSite(surroundings.sendHome).then(onReady, (error: unknown) => {
      if (!(error instanceof PortError)) throw error;
      setAdding(error.kind === "forbidden" ? "forbidden" : "failed");
    });
  };
  if (adding === "later") {
    return (
      <div className={styles.row}>
        <Button onClick={() => setAdding("no")}>{messages.text("sp.setup.again")}</Button>
      </div>
    );
  }
  return (
    <div className={styles.section}>
      <h3>{messages.text(words.owner)}</h3>
      <p className={styles.reading}>{messages.text(words.body)}</p>
      <ListTable />
      <p className={styles.reading}>{messages.text("sp.setup.ownersHonest")}</p>
      <p className={styles.reading}>{messages.text("data.calmSharePoint")}</p>
      {adding === "failed" || adding === "forbidden" ? (
        <Notice glyph="warning" urgent>
          <p>{messages.text(adding === "failed" ? "sp.setup.failed" : "sp.setup.forbidden")}</p>
        </Notice>
      ) : null}
      <div className={styles.row} aria-busy={adding === "adding"}>
        <Button appearance="primary" onClick={add}>
          {messages.text(words.button)}
        </Button>
        <Button onClick={() => setAdding("later")}>{messages.text("sp.setup.later")}</Button>
        <span role="status" className={styles.meta}>
          {adding === "adding" ? messages.text("sp.setup.adding") : ""}
        </span>
      </div>
      <p className={styles.meta}>{messages.text("sp.setup.undo")}</p>
    </div>
  );
}

function ListTable(): JSX.Element {
  const messages = useMessages();
  const cells = [
    [messages.text("sp.setup.list"), OFFERS_LIST.title],
    [messages.text("sp.setup.holds"), messages.text("sp.list.holds")],
    [messages.text("sp.setup.read"), messages.text("sp.list.readers")],
    [messages.text("sp.setup.write"), messages.text("sp.setup.author")],
  ] as const;
  return (
    <table className={useStyles().table}>
      <thead>
        <tr>
          {cells.map(([head]) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          {cells.map(([head, cell]) => (
            <td key={head} data-label={head}>
              {cell}
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}

function ForMember({ is }: Pick<OwnerProps, "is">): JSX.Element {
  const messages = useMessages();
  const styles = useStyles();
  const words = WORDS[is];
  const link = window.location.href.split(/[?#]/u)[0] ?? "";
  return (
    <div className={styles.section}>
      <h3>{messages.text(words.member)}</h3>
      <p className={styles.reading}>{messages.text("sp.setup.memberBody")}</p>
      <CopyButton label="sp.setup.copyNote" text={messages.text("sp.setup.note", { link, button: messages.text(words.button) })} />
    </div>
  );
}
