import type { Locator } from "playwright-core";
import type { Scene } from "./picture-scenes.ts";
import { winterFiles } from "./round-files.ts";
import { SAMIR } from "./shared-on-site.ts";
import type { Window } from "./stage.ts";

const circlesCard = ({ page }: Window): Locator => page.getByRole("region", { name: /^(?:Learning circles|Lernkreise), Alongside$/u });
const circlesThere = async (window: Window): Promise<void> => {
  await circlesCard(window).getByText("Writing so that riders understand").waitFor();
  await circlesCard(window).evaluate((card) => card.scrollIntoView({ block: "start" }));
};

const roundsIn = ({ page }: Window): Locator => page.getByRole("region", { name: /^(?:Form circles together|Gemeinsam Kreise bilden)$/u });
const roundsThere = async (window: Window, part: RegExp): Promise<void> => {
  await circlesThere(window);
  await window.page
    .locator("summary")
    .filter({ hasText: /^(?:Form circles together|Gemeinsam Kreise bilden)$/u })
    .click();
  await roundsIn(window).getByRole("button", { name: part }).click();
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
    name: "sharepoint-circle-host",
    path: "/sites/fleet/alongside",
    looks: ["light", "dark", "de", "320"],
    circlesOnSite: true,
    draw: "window",
    person: SAMIR,
    act: async (window) => {
      await circlesThere(window);
      await circlesCard(window)
        .getByRole("button", { name: /^Writing so/u })
        .first()
        .click();
      await circlesCard(window)
        .getByRole("button", { name: /^(?:Hand over hosting|Die Einladung weitergeben)/u })
        .click();
      await circlesCard(window)
        .getByText(/Whoever sits here can take over|Wer hier sitzt, kann die Einladung/u)
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
  {
    name: "sharepoint-round-volunteer",
    path: "/sites/fleet/alongside",
    looks: ["light", "dark", "de", "320"],
    circlesOnSite: true,
    draw: "window",
    act: async (window) => {
      await roundsThere(window, /^(?:Put me forward|Ich mache mit)$/u);
      await roundsIn(window)
        .getByRole("textbox", { name: /^(?:What do you want to learn|Was willst du lernen)/u })
        .fill("cold electronics");
      await window.page.keyboard.press("Enter");
      await roundsIn(window).getByRole("checkbox", { name: /10:00/u }).nth(1).check();
      await roundsIn(window).evaluate((part) => part.scrollIntoView({ block: "start" }));
    },
  },
  {
    name: "sharepoint-round-preview",
    path: "/sites/fleet/alongside",
    looks: ["light", "dark", "de", "320"],
    circlesOnSite: true,
    draw: "window",
    act: async (window, place) => {
      await roundsThere(window, /^(?:Form circles from files|Aus Dateien Kreise bilden)$/u);
      await roundsIn(window)
        .locator('input[type="file"]')
        .setInputFiles([...winterFiles(place)]);
      await roundsIn(window)
        .getByRole("button", { name: /^(?:Work out circles|Kreise ausrechnen)$/u })
        .click();
      await roundsIn(window)
        .getByRole("button", { name: /^(?:Move Yuki Sato|Yuki Sato verschieben)$/u })
        .click();
      await roundsIn(window).evaluate((part) => part.scrollIntoView({ block: "start" }));
    },
  },
];
