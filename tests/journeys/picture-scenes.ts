import { SITE_CIRCLE_SCENES } from "./site-circle-scenes.ts";
import type { Stage, Window } from "./stage.ts";

/** The looks every surface is drawn in. */
export const LOOKS = [
  { name: "light", theme: "light", language: "en" },
  { name: "dark", theme: "dark", language: "en" },
  { name: "de", theme: "light", language: "de" },
  { name: "320", theme: "light", language: "en", width: 320 },
] as const;
export type Look = (typeof LOOKS)[number];

export interface Scene {
  readonly name: string;
  readonly path: string;
  readonly looks: readonly Look["name"][];
  /** how the search of every product goes wrong, once */
  readonly fault?: string;
  /** who looks; the first person of the organisation otherwise */
  readonly person?: string;
  /** what people wrote before */
  readonly written?: boolean;
  /** what circles there are before */
  readonly circles?: boolean;
  /** somebody to meet over coffee, and a circle at a lean coffee */
  readonly coffee?: boolean;
  /** what colleagues shared on the site before */
  readonly shared?: boolean;
  /** which circles stand on the site before */
  readonly circlesOnSite?: boolean;
  /** a formation round is open, with volunteers */
  readonly round?: boolean;
  /** brings the window to the state that is drawn */
  readonly act?: (window: Window, place: Pick<Stage, "wire" | "url">) => Promise<void>;
  /** what is drawn: the app's frame, or the whole window */
  readonly draw: "frame" | "window";
}

const everyLook = LOOKS.map(({ name }) => name);
const settled = (window: Window): Promise<void> => window.app().locator(".al-footer, .al-question").first().waitFor();
const answered = (window: Window): Promise<void> => window.app().locator(".al-people").and(window.app().locator("ul")).waitFor();
const typed = (words: string) => async (window: Window) => {
  await window.app().locator("input").fill(words);
  await window.app().locator("button[type=submit]").click();
  await window.app().locator(".al-error, .al-footer").first().waitFor();
};

const there = (text: RegExp) => (window: Window) => window.app().getByText(text).first().waitFor();
const dialogOpen = async (window: Window): Promise<void> => {
  await answered(window);
  await window.app().locator("ul.al-people button").first().click();
  const dialog = window.page.locator("dialog iframe[data-surface]").contentFrame();
  await dialog.locator("textarea").fill("Our depot is next and I have never run a wave. What do you look at in the first twenty minutes?");
};

const sharing = (what: string) => async (window: Window) => {
  await answered(window);
  await window
    .app()
    .getByRole("button", { name: /^(Share something|Etwas teilen)$/u })
    .click();
  const dialog = window.page.locator("dialog iframe[data-surface]").contentFrame();
  await dialog.locator("input.al-input").first().fill(what);
  await dialog.locator("input.al-input").nth(1).fill("The sound of a good crimp. I never read that anywhere.");
  await dialog.locator(".al-notice").waitFor();
};

const SHARED_PAGE = "/wiki/spaces/FLEET/pages/100058";

const SHARING_SCENES: readonly Scene[] = [
  { name: "shared", path: SHARED_PAGE, looks: everyLook, draw: "frame", written: true, act: there(/Brownout/u) },
  {
    name: "shared-section",
    path: "/wiki/apps/alongside?section=shared&q=displays",
    looks: everyLook,
    draw: "frame",
    written: true,
    act: there(/Emeka Obi|shared by|geteilt von/u),
  },
  {
    name: "share-form",
    path: "/",
    looks: everyLook,
    draw: "window",
    act: sharing("https://de.slideshare.net/lenav/crimping-a-display-plug?si=k1&utm_source=news"),
  },
  {
    name: "share-links",
    path: "/",
    looks: everyLook,
    draw: "window",
    act: sharing(
      "https://l.facebook.com/l.php?u=https%3A%2F%2Fwww.linkedin.com%2Fposts%2Fann_what-a-winter-taught-our-fleet-activity-7134567890123456789-abcd",
    ),
  },
  { name: "share-lookalike", path: "/", looks: everyLook, draw: "window", act: sharing("https://www.y\u043Eutube.com/watch?v=3k9fQ2") },
];

const PRACTICE_SCENES: readonly Scene[] = [
  {
    name: "practice",
    path: "/wiki/apps/alongside?section=practice",
    looks: everyLook,
    draw: "frame",
    act: async (window) => {
      await window.app().locator("summary").first().click();
      await there(/Say in one line|Sag in einer Zeile/u)(window);
    },
  },
  {
    name: "practice-card",
    path: "/",
    looks: everyLook,
    draw: "window",
    act: async (window) => {
      await dialogOpen(window);
      const dialog = window.page.locator("dialog iframe[data-surface]").contentFrame();
      await dialog.getByRole("button", { name: /Ask well|Gut fragen/u }).click();
      await dialog.locator("article p").first().waitFor();
    },
  },
];

const ROUND_SPACE = "/wiki/spaces/FLEET/apps/alongside";
const round = (window: Window) => window.app().locator(".al-rounds");
const ROUND_SCENES: readonly Scene[] = [
  {
    name: "round-volunteer",
    path: ROUND_SPACE,
    looks: everyLook,
    draw: "frame",
    round: true,
    person: "712020:lena-fischer",
    act: async (window) => {
      await round(window)
        .getByRole("button", { name: /Put me forward|Ich mache mit/u })
        .first()
        .click();
      const topics = round(window).locator("input.al-input");
      await topics.nth(0).fill("cold electronics");
      await topics.nth(0).press("Enter");
      await topics.nth(0).fill("reading logs");
      await topics.nth(0).press("Enter");
      await topics.nth(1).fill("display cables");
      await topics.nth(1).press("Enter");
      for (const cell of [6, 11, 13, 28]) await round(window).locator(".al-hours input").nth(cell).check();
    },
  },
  {
    name: "round-preview",
    path: ROUND_SPACE,
    looks: everyLook,
    draw: "frame",
    round: true,
    act: async (window) => {
      await round(window)
        .getByRole("button", { name: /Work out circles|Kreise ausrechnen/u })
        .click();
      await window.app().locator(".al-round-circles").waitFor();
      await window.app().locator(".al-round-circles .al-link").first().click();
    },
  },
];

const CIRCLES_PAGE = "/wiki/spaces/FLEET/apps/alongside";
const ONE_CIRCLE = "/wiki/apps/alongside?section=circles&q=";
const circleThere = (window: Window): Promise<void> => window.app().locator(".al-circle-page").waitFor();
const atTheTable = async (window: Window): Promise<void> => {
  await window
    .app()
    .getByRole("button", { name: /^(Choose what to talk about|Wählen, worüber wir reden)$/u })
    .click();
  const field = window.app().getByLabel(/^(A topic|Ein Thema)$/u);
  for (const topic of ["Why displays fog up", "Who keeps the spare cables"]) {
    await field.fill(topic);
    await field.press("Enter");
  }
  await window
    .app()
    .getByRole("button", { name: /^(One vote more|Eine Stimme mehr): Who keeps/u })
    .click();
};
const CIRCLE_SCENES: readonly Scene[] = [
  { name: "circles", path: CIRCLES_PAGE, looks: everyLook, draw: "frame", circles: true, act: there(/Cold mornings/u) },
  { name: "circle", path: `${ONE_CIRCLE}cold`, looks: everyLook, draw: "frame", circles: true, act: circleThere },
  { name: "circle-full", path: `${ONE_CIRCLE}three`, looks: everyLook, draw: "frame", circles: true, act: circleThere },
  { name: "coffee", path: CIRCLES_PAGE, looks: everyLook, draw: "frame", coffee: true, act: there(/Samir Haddad/u) },
  { name: "lean-coffee", path: `${ONE_CIRCLE}lean`, looks: everyLook, draw: "frame", coffee: true, act: atTheTable },
  {
    name: "circle-propose",
    path: CIRCLES_PAGE,
    looks: everyLook,
    draw: "window",
    act: async (window) => {
      await window
        .app()
        .getByRole("button", { name: /^(Propose a circle|Einen Kreis vorschlagen)$/u })
        .click();
      const dialog = window.page.locator("dialog iframe[data-surface]").contentFrame();
      await dialog.locator("input.al-input").first().fill("What should a workshop know about display cables?");
      await dialog.locator(".al-sunken").waitFor();
    },
  },
];

const WRITTEN_SCENES: readonly Scene[] = [
  { name: "ask-dialog", path: "/", looks: everyLook, draw: "window", written: true, act: dialogOpen },
  {
    name: "ask-posted",
    path: "/",
    looks: ["light", "de"],
    draw: "window",
    written: true,
    act: async (window) => {
      await dialogOpen(window);
      await window.page.locator("dialog iframe[data-surface]").contentFrame().locator("button[type=submit]").click();
      await window.page.locator(".flag").waitFor();
    },
  },
  ...[
    ["for-you", /Yuki Sato/u],
    ["offers", /display cables/u],
    ["people", /Hannah Berg/u],
    ["data", /Hannah Berg/u],
  ].map(([section, text]): Scene => ({
    name: `my-${String(section)}`,
    path: `/wiki/apps/alongside?section=${String(section)}`,
    looks: everyLook,
    draw: "frame",
    written: true,
    act: there(text as RegExp),
  })),
  {
    name: "space",
    path: "/wiki/spaces/FLEET/apps/alongside",
    looks: everyLook,
    draw: "frame",
    written: true,
    act: there(/display cables/u),
  },
  {
    name: "settings",
    path: "/wiki/admin/apps/alongside",
    looks: everyLook,
    draw: "frame",
    person: "712020:idris-bello",
    act: (window) => window.app().locator("textarea, input[type=text], .al-input").first().waitFor(),
  },
];

/** The web part has no frame of its own: it is drawn in its page. */
const webPartThere =
  (text: RegExp) =>
  (window: Window): Promise<void> =>
    window.page.locator("#web-part").getByText(text).first().waitFor();
const SITE_SCENES: readonly Scene[] = [
  { name: "sharepoint", path: "/sites/fleet", looks: everyLook, draw: "window", act: webPartThere(/Nobody is told|Niemand erfährt/u) },
  {
    name: "sharepoint-edit",
    path: "/sites/fleet?Mode=Edit",
    looks: everyLook,
    draw: "window",
    act: webPartThere(/Nobody is told|Niemand erfährt/u),
  },
  {
    name: "sharepoint-setup-owner",
    path: "/sites/fleet/alongside",
    looks: everyLook,
    person: "712020:idris-bello",
    draw: "window",
    act: webPartThere(/Add the list|Liste anlegen/u),
  },
  {
    name: "sharepoint-setup-member",
    path: "/sites/fleet/alongside",
    looks: everyLook,
    draw: "window",
    act: webPartThere(/has no place|noch keinen Ort/u),
  },
];

const SHARED_SCENES: readonly Scene[] = [
  {
    name: "sharepoint-for-you",
    path: "/sites/fleet/alongside",
    looks: everyLook,
    shared: true,
    draw: "window",
    act: async (window) => {
      await webPartThere(/Known from shared work|Bekannt aus gemeinsamer Arbeit/u)(window);
      await window.page
        .getByRole("region", { name: /^(?:For you|Für dich), Alongside$/u })
        .getByText(/Nobody is told|Niemand erfährt/u)
        .scrollIntoViewIfNeeded();
    },
  },
  {
    name: "sharepoint-what-is-over",
    path: "/sites/fleet?Mode=Edit",
    looks: everyLook,
    shared: true,
    person: "712020:idris-bello",
    draw: "window",
    act: (window) =>
      window.page.getByRole("button", { name: /^(?:Remove what is over|Entfernen, was vorbei ist)$/u }).scrollIntoViewIfNeeded(),
  },
  {
    name: "sharepoint-own",
    path: "/sites/fleet/alongside",
    looks: everyLook,
    shared: true,
    draw: "window",
    act: async ({ page }) => {
      const offers = page.getByRole("region", { name: /^(?:Offers and wishes|Angebote und Wünsche), Alongside$/u });
      await offers.getByText(/^(?:Kept for you alone|Nur für dich aufgehoben)$/u).click();
      const erase = offers.getByRole("button", { name: /^(?:Erase everything|Alles löschen)$/u });
      await erase.evaluate((button) => button.scrollIntoView({ block: "center" }));
    },
  },
  {
    name: "sharepoint-shared",
    path: "/sites/fleet/alongside",
    looks: everyLook,
    shared: true,
    draw: "window",
    act: webPartThere(/Crimping a display plug/u),
  },
  {
    name: "sharepoint-share-form",
    path: "/sites/fleet/alongside",
    looks: everyLook,
    shared: true,
    draw: "window",
    act: async (window) => {
      await webPartThere(/Crimping a display plug/u)(window);
      await beginSharing(window, "https://www.youtube.com/watch?v=3k9fQ2&t=40&si=Xy12&pp=abc");
      await window.page.getByText(/As colleagues will see it|So sehen es die anderen/u).waitFor();
    },
  },
  {
    name: "sharepoint-share-lookalike",
    path: "/sites/fleet/alongside",
    looks: ["light", "dark", "de"],
    shared: true,
    draw: "window",
    act: (window) => beginSharing(window, "https://www.y\u043Eutube.com/watch?v=3k9fQ2"),
  },
];

async function beginSharing({ page }: Window, what: string): Promise<void> {
  await page.getByRole("button", { name: /^(?:Share something|Etwas teilen)$/u }).click();
  await page
    .getByLabel(/What is it\?|Was ist es\?/u)
    .last()
    .fill(what);
  await page.getByLabel(/Why did it help you|Warum hat es dir geholfen/u).fill("The sound of a good crimp. I never read that anywhere.");
}

const NORAS_ISSUE = "/browse/FLEET-482";
const panelThere = (window: Window): Promise<void> => window.app().locator("ul.al-people").waitFor();

const ISSUE_SCENES: readonly Scene[] = [
  { name: "issue-panel", path: NORAS_ISSUE, looks: everyLook, draw: "frame", act: panelThere },
  { name: "issue", path: NORAS_ISSUE, looks: ["light", "dark", "de"], draw: "window", act: panelThere },
  {
    name: "issue-ask",
    path: NORAS_ISSUE,
    looks: everyLook,
    draw: "frame",
    act: async (window) => {
      await panelThere(window);
      await window.app().locator("ul.al-people button").first().click();
      await window.app().locator("textarea").fill("I raised the limit and it still restarts. Which log line did you look at?");
    },
  },
  {
    name: "issue-solved",
    path: "/browse/FLEET-377",
    looks: everyLook,
    draw: "frame",
    person: "712020:aylin-demir",
    act: (window) =>
      window.app().locator("textarea").fill("Below five degrees look at the supply dip in the boot log before touching the sensor."),
  },
  {
    name: "project",
    path: "/jira/projects/FLEET/apps/alongside",
    looks: everyLook,
    draw: "frame",
    written: true,
    act: there(/look at the supply dip/u),
  },
];

export const SCENES: readonly Scene[] = [
  ...WRITTEN_SCENES,
  ...PRACTICE_SCENES,
  ...ROUND_SCENES,
  ...SHARING_SCENES,
  ...CIRCLE_SCENES,
  ...SITE_SCENES,
  ...SHARED_SCENES,
  ...SITE_CIRCLE_SCENES,
  ...ISSUE_SCENES,
  { name: "workbench", path: "/", looks: everyLook, draw: "window", act: answered },
  {
    name: "workbench-wire",
    path: "/",
    looks: ["light", "de"],
    draw: "window",
    act: async (window) => {
      await answered(window);
      await window.page.locator("#wire-toggle").click();
      await window.page.locator("#wire-rows tr").first().waitFor();
    },
  },
  { name: "who-can-help", path: "/", looks: everyLook, draw: "frame", act: answered },
  {
    name: "first-paint",
    path: "/",
    looks: ["light", "dark"],
    draw: "frame",
    fault: "slow",
    act: (window) => window.app().locator(".al-bar").first().waitFor(),
  },
  {
    name: "not-answered-yet",
    path: "/",
    looks: ["light", "de"],
    draw: "frame",
    fault: "slow",
    act: (window) =>
      window
        .app()
        .getByText(/not answered yet|noch nicht geantwortet/u)
        .first()
        .waitFor(),
  },
  ...["429", "500", "malformed"].map((fault): Scene => ({
    name: `source-${fault}`,
    path: "/",
    looks: ["light", "de"],
    draw: "frame",
    fault,
    act: settled,
  })),
  { name: "nothing-found", path: "/", looks: everyLook, draw: "frame", fault: "empty", act: settled },
  { name: "input-empty", path: "/wiki/apps/alongside", looks: ["light", "de"], draw: "frame", act: typed("") },
  {
    name: "input-long",
    path: "/wiki/apps/alongside",
    looks: ["light", "de"],
    draw: "frame",
    act: typed(
      "Dear all, since the update on Monday the display of bike 2217 restarts whenever it is colder than four degrees. ".repeat(4),
    ),
  },
  { name: "input-signs", path: "/wiki/apps/alongside", looks: ["light", "de"], draw: "frame", act: typed('"torque" AND (sen\u202Esor') },
  { name: "ask", path: "/wiki/apps/alongside?q=torque+sensor", looks: everyLook, draw: "window", act: answered },
  {
    name: "byline",
    path: "/",
    looks: everyLook,
    draw: "window",
    act: async (window) => {
      await window.page.locator("#byline").click();
      await window.page.locator('iframe[data-surface="byline"]').contentFrame().locator("ul.al-people").waitFor();
    },
  },
  {
    name: "macro-configuration",
    path: "/",
    looks: ["light", "dark", "de"],
    draw: "window",
    act: async (window) => {
      await answered(window);
      await window.page.locator("#edit-macro").click();
      await window.page.locator('iframe[data-surface="macro-configuration"]').contentFrame().locator("form").waitFor();
    },
  },
];
