import { personId } from "@alongside/core";
import { expect, it } from "vitest";
import { dropOwnDrafts } from "../../sharepoint-webpart/src/browser/own-drafts.ts";
import { aBrowser } from "./site-builders.ts";

it("R10: what one person began to write goes, and nothing of whoever else uses this browser or has a longer name", () => {
  const storage = aBrowser();
  const names = ["alongside-circle ann site c1", "alongside-practice ann", "alongside-reply ann r1"];
  const others = ["alongside-circle anna site c1", "alongside-circle joe ann c1", "alongside:ann", "theirs ann"];
  for (const name of [...names, ...others]) storage.setItem(name, "x");
  dropOwnDrafts(storage, personId("ann"));
  expect(names.map((name) => storage.getItem(name))).toEqual([null, null, null]);
  expect(others.map((name) => storage.getItem(name))).toEqual(["x", "x", "x", "x"]);
});
