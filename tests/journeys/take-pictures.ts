import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { LOOKS, SCENES } from "./picture-scenes.ts";
import type { Look, Scene } from "./picture-scenes.ts";
import { CIRCLE_THINGS, COFFEE_THINGS } from "./circle-things.ts";
import { SHARED_THINGS } from "./shared-things.ts";
import { anOrdinaryDay, setUpFleet } from "./shared-on-site.ts";
import { circlesOnAnOrdinaryDay } from "./circles-on-site.ts";
import { WINTER_ROUND } from "./winter-round.ts";
import { openStage } from "./stage.ts";
import type { Stage } from "./stage.ts";

const folder = fileURLToPath(new URL("../../docs/pictures/", import.meta.url));

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
  [
    "712020:aylin-demir",
    "resource",
    "r1",
    {
      kind: "issue",
      item: "FLEET-377",
      why: "Below five degrees look at the supply dip in the boot log before touching the sensor.",
      audience: "place",
      place: "jira:FLEET",
    },
  ],
  ...SHARED_THINGS,
];

const DAY = WRITTEN.map(writtenBy);

type Written = { readonly person: string; readonly draft: object };

function writtenBy([person, kind, id, content]: (typeof WRITTEN)[number]): Written {
  return { person, draft: { kind, id, version: null, content } };
}

async function write(stage: Stage, written: readonly Written[]): Promise<void> {
  for (const { person, draft } of written) {
    await stage.control("POST", "as", { person });
    await fetch(`${stage.url}/__forge/invoke`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ functionKey: "records.save", payload: draft, context: {} }),
    });
  }
  await stage.control("POST", "as", { person: NORA });
}

async function draw(stage: Stage, scene: Scene, look: Look): Promise<void> {
  await stage.control("POST", "reset");
  if (scene.written === true) await write(stage, DAY);
  if (scene.round === true) await write(stage, WINTER_ROUND);
  if (scene.circles === true) await write(stage, CIRCLE_THINGS.map(writtenBy));
  if (scene.coffee === true) await write(stage, COFFEE_THINGS.map(writtenBy));
  if (scene.shared === true) await anOrdinaryDay(stage);
  if (scene.circlesOnSite === true) {
    await setUpFleet(stage);
    await circlesOnAnOrdinaryDay(stage);
  }
  for (const source of scene.fault === undefined ? [] : ["search", "jira"])
    await stage.control("POST", "fault", { source, kind: scene.fault, times: 1 });
  const width = "width" in look ? look.width : 1280;
  const window = await stage.open(scene.path, {
    theme: look.theme,
    language: look.language,
    width,
    // The browser paints of a frame only what the window shows.
    height: scene.draw === "frame" && look.name === "320" ? 3000 : 1000,
    ...(scene.person === undefined ? {} : { person: scene.person }),
  });
  try {
    await scene.act?.(window, stage);
    // The host follows the height of the app a moment later.
    await window.page.waitForTimeout(200);
    const path = `${folder}${scene.name}.${look.name}.png`;
    if (scene.draw === "window") await window.page.screenshot({ path, fullPage: look.name === "320" });
    else {
      // Outside of the app's own fields, where the key is a letter.
      await window.page.locator("#content").focus();
      await window.page.keyboard.press("b");
      await window.page.locator("iframe[data-surface]").first().screenshot({ path });
    }
  } finally {
    await window.context.close();
  }
}

/** Names of scenes to draw again; all of them where none is named. */
const wanted = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const stage = await openStage();
let drawn = 0;
try {
  for (const scene of SCENES.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
    for (const look of LOOKS.filter(({ name }) => scene.looks.includes(name))) {
      await draw(stage, scene, look);
      drawn += 1;
    }
  }
} finally {
  await stage.close();
}
console.log(`${String(drawn)} pictures in docs/pictures/`);
