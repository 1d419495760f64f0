import { describe, expect, it } from "vitest";
import { aSpace, aWikiPage, anAccount, anOrganisation } from "../builders/organisation.ts";
import { createWire } from "../../workbench/src/wire.ts";
import type { Wire } from "../../workbench/src/wire.ts";

const NOW = Date.parse("2026-11-24T12:00:00Z");

const organisation = anOrganisation({
  accounts: [anAccount("ada"), anAccount("ben"), anAccount("cy")],
  spaces: [aSpace("OPEN"), aSpace("DOCS")],
  pages: [
    aWikiPage({ alias: "P1", title: "Brake levers", text: "A sticky lever is cleaned.", labels: ["brakes"], by: "ada", on: "2026-11-20" }),
    aWikiPage({
      alias: "P2",
      title: "Wheels",
      text: "Brake before the hill. Wheels turn.",
      by: "ben",
      editedBy: ["cy"],
      on: "2026-06-01",
      parentAlias: "P1",
    }),
    aWikiPage({
      alias: "P3",
      title: "Hills",
      spaceKey: "DOCS",
      text: "Long hill",
      by: "cy",
      on: "2025-02-01",
      parentAlias: "P2",
      kind: "blogpost",
    }),
  ],
});

async function openWire(): Promise<Wire> {
  return createWire({ organisation, now: () => NOW, shortPages: false });
}

async function search(wire: Wire, cql: string, person = "ada"): Promise<{ status: number; titles: string[]; message: string }> {
  const answer = await wire.request({ person, path: `/wiki/rest/api/search?cql=${encodeURIComponent(cql)}&limit=50` });
  const body = JSON.parse(answer.body) as { results?: { content: { title: string } }[]; message?: string };
  return { status: answer.status, titles: (body.results ?? []).map(({ content }) => content.title), message: body.message ?? "" };
}

describe("CQL of the workbench", () => {
  const cases: readonly (readonly [cql: string, titles: readonly string[]])[] = [
    ['text ~ "brake"', ["Brake levers", "Wheels"]],
    ['text ~ "brake hill"', ["Wheels"]],
    ['text ~ "\\"sticky lever\\""', ["Brake levers"]],
    ['text ~ "lever sticky"', ["Brake levers"]],
    ['text ~ "\\"lever sticky\\""', []],
    ['text ~ "whee*"', ["Wheels"]],
    ['title ~ "brake"', ["Brake levers"]],
    ['title = "wheels"', ["Wheels"]],
    ['label = "brakes"', ["Brake levers"]],
    ["label in (brakes, other)", ["Brake levers"]],
    ["type = blogpost", ["Hills"]],
    ["type in (page, blogpost)", ["Brake levers", "Wheels", "Hills"]],
    ["space = DOCS", ["Hills"]],
    ['space.key in ("OPEN")', ["Brake levers", "Wheels"]],
    ["creator = cy", ["Hills"]],
    ["contributor = cy", ["Wheels", "Hills"]],
    ["contributor = currentUser()", ["Brake levers"]],
    ["type = page and contributor != currentUser()", ["Wheels"]],
    ['lastmodified > now("-4w")', ["Brake levers"]],
    ['created < "2026-01-01"', ["Hills"]],
    ["created >= startOfYear() order by created", ["Wheels", "Brake levers"]],
    ["parent = 100001", ["Wheels"]],
    ["ancestor = 100001", ["Wheels", "Hills"]],
    ["type = page and not (label = brakes)", ["Wheels"]],
    ["type = page order by title desc", ["Wheels", "Brake levers"]],
  ];
  it.each(cases)("finds what %s asks for", async (cql, titles) => {
    expect((await search(await openWire(), cql)).titles).toEqual(titles);
  });

  it("evaluates AND and OR from left to right, as the platform does", async () => {
    const wire = await openWire();
    // With precedence this would be: Hills or (brakes and blogpost) = Hills. From left to right it is (Hills or brakes) and blogpost = Hills;
    // the other way round shows the difference.
    expect((await search(wire, "label = brakes or type = blogpost and type = page")).titles).toEqual(["Brake levers"]);
    expect((await search(wire, "label = brakes or (type = blogpost and type = page)")).titles).toEqual(["Brake levers"]);
    expect((await search(wire, "type = page or type = blogpost and space = DOCS")).titles).toEqual(["Hills"]);
  });

  it("drops siteSearch silently when it is the middle one of three clauses", async () => {
    const wire = await openWire();
    expect((await search(wire, 'type = page and siteSearch ~ "sticky" and space = OPEN')).titles).toHaveLength(2);
    expect((await search(wire, 'siteSearch ~ "sticky" and type = page and space = OPEN')).titles).toEqual(["Brake levers"]);
  });

  it("ranks by the search box when it is asked, and by date otherwise", async () => {
    const wire = await openWire();
    expect((await search(wire, '(siteSearch ~ "hill" or siteSearch ~ "wheels") and type in (page, blogpost)')).titles).toEqual([
      "Wheels",
      "Hills",
    ]);
    expect((await search(wire, 'text ~ "hill"')).titles).toEqual(["Wheels", "Hills"]);
  });

  const refusals: readonly (readonly [cql: string, status: number, message: RegExp])[] = [
    ["", 400, /required/u],
    ["text ~", 400, /parse/u],
    ['text ~ "open', 400, /parse/u],
    ['not (text ~ "a")', 400, /negative/u],
    ['text !~ "a" and type = page', 400, /negative/u],
    ['colour = "red"', 400, /No field exists with name: colour\. Known fields: .*siteSearch/u],
    ["type = poem", 400, /Known types: .*blogpost/u],
    ['title = ""', 400, /empty/u],
    ['siteSearch ~ ""', 500, /./u],
    ["text = word", 400, /operator/u],
    ["user.fullname ~ ada", 400, /user search/u],
    ["contributor in (currentUser())", 400, /currentUser/u],
    ['created > "someday"', 400, /date/u],
    ["type = page order by score", 400, /ordered/u],
  ];
  it.each(refusals)("refuses %j with %i", async (cql, status, message) => {
    const answer = await search(await openWire(), cql);
    expect(answer.status).toBe(status);
    expect(answer.message).toMatch(message);
  });

  it("takes signs and operators inside a text literally", async () => {
    const wire = await openWire();
    for (const text of ["AND", "brake OR", "(", "a:b", "NEAR(brake)", "*", "^", "🙂", "'; drop table page; --", "\u202Ebrake"]) {
      const answer = await search(wire, `text ~ "${text.replaceAll('"', '\\"')}"`);
      expect(answer.status, text).toBe(200);
    }
    expect((await search(wire, 'text ~ "brake"')).titles).toHaveLength(2);
  });
});
