import { personId } from "@alongside/core";
import type { Clock, PersonId, RecordStore, SuggestionRecords } from "@alongside/core";
import { personOfLogin } from "../../sharepoint-webpart/src/sharepoint/identity.ts";
import { placeOf } from "../../sharepoint-webpart/src/sharepoint/item-address.ts";
import { createKnownNames } from "../../sharepoint-webpart/src/sharepoint/known-names.ts";
import { OFFERS_LIST } from "../../sharepoint-webpart/src/sharepoint/list-schema.ts";
import { createSharePointRecords } from "../../sharepoint-webpart/src/sharepoint/record-store.ts";
import type { SendToSharePoint } from "../../sharepoint-webpart/src/sharepoint/request.ts";
import { setUpSite } from "../../sharepoint-webpart/src/sharepoint/set-up-site.ts";
import { createSharedList } from "../../sharepoint-webpart/src/sharepoint/shared-list.ts";
import { createWire } from "../../workbench/src/wire.ts";
import type { Wire } from "../../workbench/src/wire.ts";
import { aBrowser } from "../sharepoint/site-builders.ts";
import { plainWordForms } from "./evidence.ts";
import { aSpace, anAccount, anOrganisation } from "./organisation.ts";
import type { Sender } from "./sharepoint-senders.ts";

/** The members of the site; `olga` owns it, `stranger` may not open it. */
const MEMBERS = ["ada", "ann", "bo", "olga"];
export const SITE = "/sites/fleet";
export const HOME = placeOf(`https://contoso.example${SITE}`);

/** A site of the workbench that its owner has set up, with everybody at a browser of their own. */
export interface WorkbenchSite {
  readonly wire: Wire;
  readonly send: (person: string) => SendToSharePoint;
  /** each person at their own browser, which stays the same */
  readonly as: (person: string) => RecordStore & SuggestionRecords;
  readonly browserOf: (person: string) => ReturnType<typeof aBrowser>;
  readonly idOf: (person: string) => PersonId;
}

export async function openWorkbenchSite(sender: Sender, clock: Pick<Clock, "now">): Promise<WorkbenchSite> {
  const accounts = [...MEMBERS, "stranger"].map((id) => anAccount(id, { administrator: id === "olga" }));
  const organisation = anOrganisation({ accounts, spaces: [aSpace("FLEET", { readers: MEMBERS })] });
  const wire = await createWire({ organisation });
  const sendAs = await sender.open(wire);
  const sends = new Map<string, SendToSharePoint>();
  for (const { id } of accounts) sends.set(id, await sendAs(id, SITE));
  const send = (person: string): SendToSharePoint => sends.get(person)!;
  await setUpSite(send("olga"));
  const browsers = new Map(accounts.map(({ id }) => [id, aBrowser()]));
  const idOf = (person: string): PersonId => personOfLogin(wire.sharepoint.identities.claimOf(person)) ?? personId("");
  return {
    wire,
    send,
    browserOf: (person) => browsers.get(person)!,
    idOf,
    as: (person) =>
      createSharePointRecords({
        list: createSharedList(send(person), OFFERS_LIST),
        storage: browsers.get(person)!,
        me: idOf(person),
        home: HOME,
        names: createKnownNames(),
        wordForms: plainWordForms,
        clock,
      }),
  };
}
