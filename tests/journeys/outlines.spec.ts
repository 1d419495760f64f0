import type { XmlElement } from "@alongside/core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { element, previewed } from "../builders/bringing-in.ts";
import { launchBrowser } from "./launch-browser.ts";

/** An element as it comes out of the browser: plain data. */
interface Plain {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Plain[];
}

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage();
});
afterAll(() => browser.close());

/** What the browser's own reader of XML makes of a text. */
async function readByBrowser(text: string): Promise<XmlElement> {
  const root = await page.evaluate((xml) => {
    const plain = (from: Element): Plain => ({
      name: from.localName,
      attributes: Object.fromEntries([...from.attributes].map(({ name, value }) => [name, value])),
      children: [...from.children].map(plain),
    });
    return plain(new DOMParser().parseFromString(xml, "application/xml").documentElement);
  }, text);
  const rebuilt = ({ name, attributes, children }: Plain): XmlElement => element(name, attributes, ...children.map(rebuilt));
  return rebuilt(root);
}

const OUTLINE = `<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0">
  <head><title>Mine &amp; ours</title></head>
  <body>
    <outline text="Rad &amp; Tat">
      <outline type="rss" text="Speichen &lt;neu&gt;" xmlUrl="https://example.org/feed" htmlUrl="https://example.org/wheels?a=1&amp;b=2"/>
    </outline>
  </body>
</opml>`;

describe("an outline, read by the browser's own reader of XML", () => {
  it("I5: becomes things with the topics they stand under", async () => {
    const root = await readByBrowser(OUTLINE);
    expect(previewed(OUTLINE, { readXml: () => root }).things).toMatchObject([
      { draft: { title: "Speichen <neu>", link: "https://example.org/wheels?a=1&b=2", topics: ["Rad & Tat"] } },
    ]);
  });

  it.each(["<opml><body></opml>", "<opml", '<?xml version="1.0"?><rss/>'])("I7: that is none is refused: %s", async (text) => {
    const root = await readByBrowser(text);
    expect(() => previewed(text, { readXml: () => root })).toThrow("refused as no-shared-things");
  });
});
