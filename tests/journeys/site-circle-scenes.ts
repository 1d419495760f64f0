import type { Locator } from "playwright-core";
import type { Scene } from "./picture-scenes.ts";
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
];
