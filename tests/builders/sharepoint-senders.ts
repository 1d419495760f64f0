import type { SendToSharePoint } from "../../sharepoint-webpart/src/sharepoint/request.ts";
import type { Wire } from "../../workbench/src/wire.ts";
import type { PersonOrigin } from "./person-origin.ts";
import { originOf } from "./person-origin.ts";
import { isPnpInstalled, sendWithPnp } from "./pnp.ts";
import { sendFrom } from "./sharepoint-wire.ts";

/** Asks a site (`/sites/…`) as an account. */
export type SendAs = (account: string, site: string) => Promise<SendToSharePoint>;

/** A way to the emulated SharePoint. */
export interface Sender {
  readonly name: string;
  readonly open: (wire: Wire) => Promise<SendAs>;
}

const inProcess: Sender = {
  name: "asked in process",
  open: (wire) => Promise.resolve((account, site) => Promise.resolve(sendFrom(wire, account, site))),
};

/** Over the network, with the part of the web part that sends: PnPjs itself. Everybody has an address of their own. */
const withPnp: Sender = {
  name: "asked by PnPjs",
  open: (wire) => {
    const origins = new Map<string, Promise<PersonOrigin>>();
    wire.app.addHook("onClose", async () => {
      for (const origin of origins.values()) await (await origin).close();
    });
    const addressOf = async (account: string): Promise<string> => {
      const origin = origins.get(account) ?? originOf(wire, account);
      origins.set(account, origin);
      return (await origin).url;
    };
    return Promise.resolve(async (account, site) => sendWithPnp(`${await addressOf(account)}${site}`));
  },
};

/** Every way there is: the second one only where the web part's packages are installed. */
export const SENDERS: readonly Sender[] = isPnpInstalled() ? [inProcess, withPnp] : [inProcess];
