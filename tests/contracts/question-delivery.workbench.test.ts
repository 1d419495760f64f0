import { createConfluenceQuestionDelivery } from "../../forge-app/ui/src/confluence/question-delivery.ts";
import { textOfStorage } from "../../forge-app/ui/src/confluence/page-in-view.ts";
import { createWire } from "../../workbench/src/wire.ts";
import { aSpace, aWikiPage, anAccount, anOrganisation } from "../builders/organisation.ts";
import { requestFrom } from "../builders/wire-request.ts";
import { questionDeliveryContract } from "./question-delivery.contract.ts";

const idOf = (person: string): string => `712020:${person}`;

questionDeliveryContract("Confluence on the workbench", async () => {
  const wire = await createWire({
    organisation: anOrganisation({
      firstPerson: idOf("ada"),
      accounts: ["ada", "ann"].map((id) => anAccount(idOf(id), { name: id })),
      spaces: [aSpace("FLEET")],
      pages: [aWikiPage({ alias: "wheels", title: "Wheels", spaceKey: "FLEET", by: idOf("ann") })],
    }),
  });
  const item = String(wire.store.pageIdOf("wheels"));
  const list = async (path: string) => {
    const { body } = await wire.request({ person: idOf("ada"), method: "GET", path: `${path}?body-format=storage` });
    const { results } = JSON.parse(body) as { results: { id: string; body: { storage: { value: string } } }[] };
    return results;
  };
  return {
    idOf,
    item,
    as: (person) => createConfluenceQuestionDelivery(requestFrom(wire, idOf(person)), idOf(person)),
    comments: async () => {
      const questions = await list(`/wiki/api/v2/pages/${item}/footer-comments`);
      const replies = await Promise.all(questions.map(({ id }) => list(`/wiki/api/v2/footer-comments/${id}/children`)));
      return [...questions, ...replies.flat()].map(({ body: { storage } }) => ({
        words: textOfStorage(storage.value),
        mentions: [...storage.value.matchAll(/ri:account-id="([^"]*)"/gu)].map(([, id = ""]) => id),
      }));
    },
  };
});
