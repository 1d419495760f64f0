import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isNobodyBehind, parseAccounts, personOfLogin } from "../../sharepoint-webpart/src/sharepoint/identity.ts";

const HEX = "693A30232E667C6D656D626572736869707C616461";
const ADA = `Ada.Kern@contoso.example | Ada Kern | ${HEX} i:0#.f|membership|ada.kern@contoso.example`;

describe("accounts in rows", () => {
  it("reads mail, name and claim, and knows the person by the claim", () => {
    expect(parseAccounts(ADA)).toEqual([{ id: "ada.kern@contoso.example", name: "Ada Kern", kind: "human" }]);
  });

  it("reads several people, after line breaks or semicolons, each once", () => {
    const ben = `ben@contoso.example | Ben Osei | ${HEX} i:0#.f|membership|ben@contoso.example`;
    for (const value of [`${ADA}\n\n${ben}`, `${ADA};${ben}`, `${ADA}\r\n${ben}\n${ADA}`]) {
      expect(
        parseAccounts(value).map(({ name }) => name),
        value,
      ).toEqual(["Ada Kern", "Ben Osei"]);
    }
  });

  it("knows one person by claim, Windows name or mail, whatever the spelling", () => {
    const forms = ["i:0#.f|membership|Ada@Contoso.example", "ada@contoso.example", "I:0#.F|MEMBERSHIP|ADA@CONTOSO.EXAMPLE"];
    expect(new Set(forms.map(personOfLogin))).toEqual(new Set(["ada@contoso.example"]));
    expect(personOfLogin("i:0#.w|CONTOSO\\ada")).toBe("contoso\\ada");
    expect(parseAccounts("Ada Kern | CONTOSO\\ada")).toMatchObject([{ id: "contoso\\ada", name: "Ada Kern" }]);
  });

  it("keeps a guest's account apart from the mail it stands for", () => {
    const [guest] = parseAccounts("eve@other.example | Eve | i:0#.f|membership|eve_other.example#ext#@contoso.example");
    expect(guest?.id).toBe("eve_other.example#ext#@contoso.example");
  });

  it("falls back to the mail address, and leaves out whoever cannot be told apart", () => {
    expect(parseAccounts("ada@contoso.example | Ada Kern")).toMatchObject([{ id: "ada@contoso.example", name: "Ada Kern" }]);
    expect(parseAccounts("Ada Kern")).toEqual([]);
    expect(parseAccounts(" | Former User | ")).toEqual([]);
    expect(parseAccounts("")).toEqual([]);
    expect(personOfLogin("  ")).toBeNull();
  });

  it("takes the name of a deleted user as it stands, or none when only the account is left", () => {
    expect(parseAccounts(` | Gil Tan | ${HEX} i:0#.f|membership|gil@contoso.example`)).toMatchObject([{ name: "Gil Tan" }]);
    expect(parseAccounts("i:0#.f|membership|gil@contoso.example")).toEqual([{ id: "gil@contoso.example", name: null, kind: "human" }]);
  });

  it("tells the system, apps and groups from people", () => {
    for (const login of [
      "SHAREPOINT\\system",
      "i:0i.t|00000003|app@sharepoint",
      "app@sharepoint",
      "c:0(.s|true",
      "NT AUTHORITY\\local service",
    ]) {
      expect(isNobodyBehind(login), login).toBe(true);
    }
    expect(isNobodyBehind("i:0#.f|membership|ada@contoso.example")).toBe(false);
    expect(parseAccounts("System Account | SHAREPOINT\\system")).toMatchObject([{ kind: "app", name: "System Account" }]);
  });

  it("for any text: never throws, and every person has an identifier in small letters", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (value) => {
        for (const { id } of parseAccounts(value)) expect(id).toBe(id.toLowerCase());
      }),
    );
  });
});
