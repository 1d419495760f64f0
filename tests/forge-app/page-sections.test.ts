import { describe, expect, it } from "vitest";
import { sectionsOfStorage } from "../../forge-app/ui/src/confluence/page-sections.ts";

describe("sectionsOfStorage", () => {
  it("gives the lines below each heading, up to the next one of whatever level", () => {
    const sections = sectionsOfStorage(
      "<p>Before.</p><h1>Ask <strong>well</strong></h1><p>One<br/>two &amp; three</p><ul><li><p>four</p></li></ul><h3>No&nbsp;lines</h3><h2>Last</h2>five",
    );
    expect([...sections]).toEqual([
      ["ask well", ["One", "two & three", "four"]],
      ["last", ["five"]],
    ]);
  });

  it("takes what macros are told for no words, and markup that was typed as words for words", () => {
    const macro =
      '<ac:structured-macro ac:name="code"><ac:plain-text-body><![CDATA[<h1>Not</h1>]]></ac:plain-text-body></ac:structured-macro>';
    const sections = sectionsOfStorage(`<h2 id="x">Stop well</h2><p>&lt;b&gt;literally&lt;/b&gt;</p>${macro}<p>end</p>`);
    expect([...sections]).toEqual([["stop well", ["<b>literally</b>", "end"]]]);
  });
});
