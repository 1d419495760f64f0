import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { openStage } from "./stage.ts";
import type { Stage, Window } from "./stage.ts";

const folder = fileURLToPath(new URL("../../docs/pictures/", import.meta.url));

/** The looks every surface is drawn in. */
const LOOKS = [
  { name: "light", theme: "light", language: "en" },
  { name: "dark", theme: "dark", language: "en" },
  { name: "de", theme: "light", language: "de" },
  { name: "320", theme: "light", language: "en", width: 320 },
] as const;
type Look = (typeof LOOKS)[number];

interface Scene {
  readonly name: string;
  readonly path: string;
  readonly looks: readonly Look["name"][];
  readonly fault?: string;
  /** who looks; the first person of the organisation otherwise */
  readonly person?: string;
  /** what people wrote before */
  readonly written?: boolean;
  /** brings the window to the state that is drawn */
  readonly act?: (window: Window) => Promise<void>;
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

const NORA = "712020:nora-weiss";

/** What people could have written on an ordinary day. */
const WRITTEN: readonly (readonly [person: string, kind: string, id: string, content: object])[] = [
  ["712020:emeka-obi", "offer", "o1", { word: "ask", topic: "torque sensors from scratch", audience: "place", place: "FLEET" }],
  [NORA, "offer", "o1", { word: "ask", topic: "display cables, and how they fail", audience: "place", place: "FLEET" }],
  [NORA, "wish", "w1", { word: "learn", topic: "how torque sensors work", audience: "place", place: "FLEET" }],
  [NORA, "wish", "w2", { word: "improve", topic: "saying no kindly", audience: "me" }],
  [NORA, "trust", "t1", { person: "712020:hannah-berg", forWhat: "listening; hard conversations" }],
  [NORA, "trust", "t2", { outsider: "Bo Strand", link: "https://bostrand.example.org/", forWhat: "torque sensors" }],
  [NORA, "rhythm", "own", { capacity: "one" }],
  [NORA, "stepBack", "s1", { from: "topic", topic: "shift planning" }],
  [
    "712020:yuki-sato",
    "ask",
    "a1",
    { question: "What should a workshop know about display cables that I would not think of?", addressed: NORA, nameMayBeSaid: true },
  ],
];

async function write(stage: Stage): Promise<void> {
  for (const [person, kind, id, content] of WRITTEN) {
    await stage.control("POST", "as", { person });
    await fetch(`${stage.url}/__forge/invoke`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ functionKey: "records.save", payload: { kind, id, version: null, content }, context: {} }),
    });
  }
  await stage.control("POST", "as", { person: NORA });
}

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
    act: webPartThere(/not set up|noch nicht/u),
  },
];

const SCENES: readonly Scene[] = [
  ...WRITTEN_SCENES,
  ...SITE_SCENES,
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

async function draw(stage: Stage, scene: Scene, look: Look): Promise<void> {
  await stage.control("POST", "reset");
  if (scene.written === true) await write(stage);
  if (scene.fault !== undefined) await stage.control("POST", "fault", { source: "search", kind: scene.fault, times: 1 });
  const width = "width" in look ? look.width : 1280;
  const window = await stage.open(scene.path, {
    theme: look.theme,
    language: look.language,
    width,
    height: 1000,
    ...(scene.person === undefined ? {} : { person: scene.person }),
  });
  try {
    await scene.act?.(window);
    // The host follows the height of the app a moment later.
    await window.page.waitForTimeout(200);
    const path = `${folder}${scene.name}.${look.name}.png`;
    if (scene.draw === "window") await window.page.screenshot({ path, fullPage: look.name === "320" });
    else {
      await window.page.keyboard.press("b");
      await window.page.locator("iframe[data-surface]").first().screenshot({ path });
    }
  } finally {
    await window.context.close();
  }
}

mkdirSync(folder, { recursive: true });
const stage = await openStage();
let drawn = 0;
try {
  for (const scene of SCENES) {
    for (const look of LOOKS.filter(({ name }) => scene.looks.includes(name))) {
      await draw(stage, scene, look);
      drawn += 1;
    }
  }
} finally {
  await stage.close();
}
console.log(`${String(drawn)} pictures in docs/pictures/`);
