import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readManifest } from "../../workbench/src/forge/manifest.ts";
import { loadBundledOrganisation } from "../../workbench/src/organisation/load-bundled.ts";
import { startWorkbench } from "../../workbench/src/server.ts";
import type { Workbench } from "../../workbench/src/server.ts";
import { aBrowser } from "../builders/browser.ts";
import { aManifest } from "../builders/small-app.ts";

const IDRIS = "712020:idris-bello";
const BOTH = `  confluence:spacePage:
    - { key: space-learning, title: Learning in this space, route: alongside, resource: main, resolver: { function: resolver } }
  confluence:globalSettings:
    - { key: site-settings, title: Alongside settings, resource: main, resolver: { function: resolver } }
`;

let withBoth: Workbench;
let withNone: Workbench;
beforeAll(async () => {
  const organisation = await loadBundledOrganisation("marlo-bikes");
  const open = (manifestFile: string) => startWorkbench({ organisation, port: 0, manifestFile });
  [withBoth, withNone] = await Promise.all([open(aManifest({ with: BOTH })), open(aManifest())]);
});
afterAll(async () => {
  await Promise.all([withBoth.close(), withNone.close()]);
});

async function visit(workbench: Workbench, path: string, person = "712020:nora-weiss"): Promise<{ status: number; text: string }> {
  const response = await aBrowser(workbench.url).visit(`${path}?as=${person}`);
  return { status: response.status, text: await response.text() };
}

/** The context of the only frame on a page. */
function contextIn(page: string): unknown {
  const [, context = "{}"] = /data-context="([^"]*)"/u.exec(page) ?? [];
  return JSON.parse(context.replaceAll("&quot;", '"').replaceAll("&amp;", "&"));
}

describe("the app's page in a space", () => {
  const PATH = "/wiki/spaces/FLEET/apps/alongside";

  it("is told which space it stands in", async () => {
    const { status, text } = await visit(withBoth, PATH);
    expect(status).toBe(200);
    expect(contextIn(text)).toMatchObject({
      moduleKey: "space-learning",
      accountId: "712020:nora-weiss",
      extension: { type: "confluence:spacePage", space: { id: "1", key: "FLEET" }, location: withBoth.url + PATH },
    });
    expect(text).toMatch(/class="side-app" href="\/wiki\/spaces\/FLEET\/apps\/alongside" aria-current="page">Learning in this space</u);
  });

  it("is linked beside the space's pages and on the space's own page", async () => {
    expect((await visit(withBoth, "/wiki/spaces/FLEET")).text.match(/href="\/wiki\/spaces\/FLEET\/apps\/alongside"/gu)).toHaveLength(2);
    expect((await visit(withBoth, "/")).text).toMatch(/href="\/wiki\/spaces\/[A-Z]+\/apps\/alongside"/u);
  });

  it("is not there in a space that somebody may not see, or that does not exist", async () => {
    expect((await visit(withBoth, "/wiki/spaces/BOARD/apps/alongside")).status).toBe(404);
    expect((await visit(withBoth, "/wiki/spaces/BOARD/apps/alongside", "712020:maya-stern")).status).toBe(200);
    expect((await visit(withBoth, "/wiki/spaces/NOWHERE/apps/alongside", "712020:maya-stern")).status).toBe(404);
  });
});

describe("the app's settings", () => {
  const PATH = "/wiki/admin/apps/alongside";

  it("are for administrators of the site alone, and only they are shown the way", async () => {
    const page = await visit(withBoth, PATH, IDRIS);
    expect(page.status).toBe(200);
    expect(contextIn(page.text)).toMatchObject({ moduleKey: "site-settings", extension: { type: "confluence:globalSettings" } });
    expect((await visit(withBoth, "/", IDRIS)).text).toContain(`href="${PATH}">Settings</a>`);
    for (const person of ["712020:maya-stern", "anonymous"]) {
      expect((await visit(withBoth, PATH, person)).status, person).toBe(404);
      expect((await visit(withBoth, "/", person)).text, person).not.toContain(PATH);
    }
  });
});

describe("an app without these modules", () => {
  it("has no such pages and no links to them", async () => {
    for (const path of ["/wiki/spaces/FLEET/apps/alongside", "/wiki/admin/apps/alongside"])
      expect((await visit(withNone, path, IDRIS)).status, path).toBe(404);
    for (const path of ["/", "/wiki/spaces/FLEET"])
      expect((await visit(withNone, path, IDRIS)).text, path).not.toMatch(/side-app|\/FLEET\/apps\/alongside|\/wiki\/admin/u);
  });

  it("is read from its manifest as null for each, and refused when it has no macro", () => {
    expect(readManifest(aManifest())).toMatchObject({ confluence: { spacePage: null, globalSettings: null }, resources: ["main"] });
    expect(readManifest(aManifest({ with: BOTH })).confluence).toMatchObject({
      spacePage: { key: "space-learning", title: "Learning in this space" },
      globalSettings: { key: "site-settings" },
    });
    expect(() => readManifest(aManifest({ without: "macro" }))).toThrow(/no module of type macro/u);
  });
});
