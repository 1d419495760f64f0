import { startBench } from "../../shell/browser/bench.ts";
import { startEditing } from "./editing.ts";
import { startPlatform } from "./play.ts";
import type { PlayWish } from "./play-wish.ts";
import { themeOf } from "./site-themes.ts";
import { startWaiting } from "./waiting.ts";

// The script of every page of a site.

async function startWebPart(wish: PlayWish, section: HTMLElement): Promise<void> {
  const element = section.appendChild(document.createElement("div"));
  try {
    const place = await startPlatform(wish, { element, theme: themeOf(wish.look, wish.placed?.section ?? "plain") });
    if (wish.editing) await startEditing(wish, place, section);
    else if (wish.placed !== null) await place.place(wish.placed);
  } catch (error) {
    const sentence = Object.assign(document.createElement("p"), { className: "web-part-failed", textContent: wish.words.failed });
    section.replaceChildren(sentence);
    throw error;
  }
}

const section = document.getElementById("web-part");
const wish = document.getElementById("play-wish");
const waiting = document.getElementById("waiting");
startBench();
if (waiting !== null) startWaiting(waiting);
if (section !== null && wish !== null) void startWebPart(JSON.parse(wish.textContent) as PlayWish, section);
