import { personId } from "@alongside/core";
import { itemIdOf } from "../../sharepoint-webpart/src/sharepoint/item-address.ts";
import { createKnownNames } from "../../sharepoint-webpart/src/sharepoint/known-names.ts";
import { pathOfItem } from "../../sharepoint-webpart/src/sharepoint/page-in-view.ts";
import { unescapeHtml } from "../../sharepoint-webpart/src/sharepoint/parse-excerpt.ts";
import { createSharePointQuestionDelivery } from "../../sharepoint-webpart/src/sharepoint/question-delivery.ts";
import { createWire } from "../../workbench/src/wire.ts";
import { SITE_PAGES, libraryId } from "../../workbench/src/sharepoint/libraries.ts";
import { aSpace, aWikiPage, anAccount, anOrganisation } from "../builders/organisation.ts";
import { sendFrom } from "../builders/sharepoint-wire.ts";
import { questionDeliveryContract } from "./question-delivery.contract.ts";

interface CommentRow {
  readonly id: string;
  readonly text: string;
  readonly mentions: readonly { readonly email: string }[];
}

questionDeliveryContract("SharePoint on the workbench", async () => {
  const wire = await createWire({
    organisation: anOrganisation({
      accounts: ["ada", "ann"].map((id) => anAccount(id)),
      spaces: [aSpace("FLEET")],
      pages: [aWikiPage({ alias: "wheels", title: "Wheels", spaceKey: "FLEET", by: "ann" })],
    }),
  });
  const list = libraryId(wire.sharepoint.sites.find("fleet")!, SITE_PAGES);
  const address = { web: "https://contoso.example/sites/fleet", list, entry: wire.store.pageIdOf("wheels")! };
  const send = (person: string) => sendFrom(wire, person, "/sites/fleet");
  const idOf = (person: string): string => wire.sharepoint.identities.mailOf(person);
  const rows = async (path: string): Promise<readonly CommentRow[]> => {
    const { body } = await send("ada")({ method: "GET", path: `${pathOfItem(address)}/comments${path}` });
    return (body as { value: CommentRow[] }).value;
  };
  return {
    idOf,
    item: itemIdOf(address),
    as: (person) => createSharePointQuestionDelivery({ send: send(person), me: personId(idOf(person)), names: createKnownNames() }),
    comments: async () => {
      const questions = await rows("");
      const replies = await Promise.all(questions.map(({ id }) => rows(`(${id})/replies`)));
      return [...questions, ...replies.flat()].map(({ text, mentions }) => ({
        words: unescapeHtml(text).replace("@mention{0}", "").replaceAll(/\s+/gu, " ").trim(),
        mentions: mentions.map(({ email }) => email),
      }));
    },
  };
});
