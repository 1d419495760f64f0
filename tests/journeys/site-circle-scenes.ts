import type { Locator } from "playwright-core";
import type { Scene } from "./picture-scenes.ts";
import { SAMIR } from "./shared-on-site.ts";
import type { Window } from "./stage.ts";

const circlesCard = ({ page }: Window): Locator => page.getByRole("region", { name: /^(?:Learning circles|Lernkreise), Alongside$/u });
const circlesThere = async (window: Window): Promise<void> => {
  await circlesCard(window).getByText("Writing so that riders understand").waitFor();
  await circlesCard(window).evaluate((card) => card.scrollIntoView({ block: "start" }));
};

/** Learning circles on SharePoint, as pictures. */
export const SITE_CIRCLE_SCENES: readonly Scene[] = [
  {
    name: "sharepoint-circles",
    path: "/sites/fleet/alongside",
    looks: ["light", "dark", "de", "320"],
    circlesOnSite: true,
    draw: "window",
    act: circlesThere,
  },
  {
    name: "sharepoint-circle",
    path: "/sites/fleet/alongside",
    looks: ["light", "dark", "de", "320"],
    circlesOnSite: true,
    draw: "window",
    act: async (window) => {
      await circlesThere(window);
      await circlesCard(window)
        .getByRole("button", { name: /^Cold mornings/u })
        .first()
        .click();
      await circlesCard(window)
        .getByText(/Everything happens in the meeting|Alles geschieht im Treffen/u)
        .waitFor();
    },
  },
  {
    name: "sharepoint-circle-form",
    path: "/sites/fleet/alongside",
    looks: ["light", "dark", "de", "320"],
    circlesOnSite: true,
    draw: "window",
    act: async (window) => {
      await circlesThere(window);
      await circlesCard(window)
        .getByRole("button", { name: /^(?:Propose a circle|Einen Kreis vorschlagen)$/u })
        .click();
      await circlesCard(window)
        .getByLabel(/What do you want to find out|Was wollt ihr zusammen/u)
        .fill("What should a workshop know about display cables?");
    },
  },
  {
    name: "sharepoint-lean-coffee",
    path: "/sites/fleet/alongside",
    person: SAMIR,
    looks: ["light", "dark", "de", "320"],
    circlesOnSite: true,
    draw: "window",
    act: async (window) => {
      await circlesThere(window);
      const card = circlesCard(window);
      await card
        .getByRole("button", { name: /^Writing so that/u })
        .first()
        .click();
      await card.getByRole("button", { name: /^(?:Choose what to talk about|Wählen, worüber wir reden)$/u }).click();
      const field = card.getByLabel(/^(?:A topic|Ein Thema)$/u);
      for (const topic of ["Why displays fog up", "Who keeps the spare cables"]) {
        await field.fill(topic);
        await field.press("Enter");
      }
      await card.getByRole("button", { name: /^(?:One vote more|Eine Stimme mehr): Who keeps/u }).click();
    },
  },
  {
    name: "sharepoint-coffee",
    path: "/sites/fleet/alongside",
    looks: ["light", "dark", "de", "320"],
    circlesOnSite: true,
    draw: "window",
    act: async (window) => {
      await circlesThere(window);
      await window.page
        .locator("summary")
        .filter({ hasText: /^(?:Coffee with a colleague|Auf einen Kaffee)$/u })
        .click();
      const coffee = window.page.getByRole("region", { name: /^(?:Coffee with a colleague|Auf einen Kaffee)$/u });
      await coffee.getByText("Samir Haddad").first().waitFor();
      await coffee.evaluate((part) => part.scrollIntoView({ block: "center" }));
    },
  },
];
