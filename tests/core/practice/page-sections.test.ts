import { headingKey, sectionsOf } from "@alongside/core";
import { describe, expect, it } from "vitest";

const plain = (markup: string): string => markup.replaceAll(/<[^>]*>/gu, "").trim();

describe("a page in its sections", () => {
  it("has the lines below each heading, up to the next one of whatever level", () => {
    const page =
      "<p>Before.</p><h2 id='x'>Ask <b>well</b></h2><p>One</p><ul><li>two</li><li>three<br>four</li></ul><h4>Empty</h4><h3>Last</h3>five";
    expect([...sectionsOf(page, plain)]).toEqual([
      ["ask well", ["One", "two", "three", "four"]],
      ["last", ["five"]],
    ]);
  });

  it("is read without regard to capital letters and spaces, and the first of two equal headings holds", () => {
    const sections = sectionsOf("<h1>Ask well</h1><p>a</p><h1>ASK  WELL</h1><p>b</p>", plain);
    expect(sections.get(headingKey(" Ask\u00A0well "))).toEqual(["a"]);
    expect(sections.size).toBe(1);
  });

  it("has none without headings", () => {
    expect(sectionsOf("<p>Ask well</p>", plain).size).toBe(0);
    expect(sectionsOf("", plain).size).toBe(0);
  });
});
