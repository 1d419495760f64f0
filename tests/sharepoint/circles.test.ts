import type { CircleDraft, CircleMeeting, Instant } from "@alongside/core";
import { beginCircle, personId, placeId } from "@alongside/core";
import { describe, expect, it } from "vitest";
import { createCircleDrafts } from "../../sharepoint-webpart/src/circles/circle-drafts.ts";
import { notesPageOf } from "../../sharepoint-webpart/src/circles/notes-page.ts";
import { dayText, plannedText, whenOf } from "../../sharepoint-webpart/src/circles/when.ts";
import { createPutAway } from "../../sharepoint-webpart/src/practice/put-away.ts";
import { WORDS as PAGE } from "../../sharepoint-webpart/src/words/circles/page.en.ts";
import { WORDS as SHOWN } from "../../sharepoint-webpart/src/words/circles/shown.en.ts";
import { createMessages } from "../../sharepoint-webpart/src/words/messages.ts";
import { GOOD_CONTENT, day } from "../builders/records.ts";
import { aBrowser } from "./site-builders.ts";

const messages = createMessages({ "sp.language": "en", ...SHOWN, ...PAGE });
const home = placeId("https://contoso.example/sites/a");
const [ada, ben] = [personId("ada"), personId("ben")];
const fresh = beginCircle({ id: "c1", seatId: "s1", place: home, zone: "Europe/Berlin", today: day("2026-11-24") });
const typed: CircleDraft = {
  ...fresh,
  ...{ topic: "Cold mornings", note: "why", about: "a book", where: "Room Spoke", notesLink: "https://wiki.example.org/x" },
  ...{ seats: "4", rhythm: "weekdays", weekdays: ["mon", "fri"], template: "lean", minutes: 30, begins: "09:30", zone: "Asia/Tokyo" },
  ...{ firstOn: day("2026-12-01"), until: day("2027-01-01"), leftOut: [day("2026-12-25")], language: "de" },
};

describe("a form about a circle that was begun", () => {
  it("is there again with everything, for the one who wrote it on this site, until it is dropped", () => {
    const storage = aBrowser();
    const drafts = createCircleDrafts({ storage, me: ada, home });
    drafts.keep("", typed);
    expect(createCircleDrafts({ storage, me: ada, home }).read("", fresh)).toEqual(typed);
    expect(createCircleDrafts({ storage, me: ben, home }).read("", fresh)).toEqual(fresh);
    expect(createCircleDrafts({ storage, me: ada, home: placeId("https://contoso.example/sites/b") }).read("", fresh)).toEqual(fresh);
    expect(drafts.read("c7", fresh)).toEqual(fresh);
    drafts.drop("");
    expect(drafts.read("", fresh)).toEqual(fresh);
  });

  it("takes nothing that a form cannot hold from what lies in a browser", () => {
    const storage = aBrowser();
    const drafts = createCircleDrafts({ storage, me: ada, home });
    drafts.keep("", typed);
    const name = storage.key(0)!;
    const odd = {
      topic: 7,
      rhythm: "hourly",
      seats: "400",
      template: "x",
      weekdays: ["no"],
      leftOut: ["soon"],
      until: "2026-02-30",
      minutes: "9",
    };
    for (const kept of ["", "null", "7", "not json", JSON.stringify(odd)]) {
      storage.setItem(name, kept);
      expect(drafts.read("", fresh), kept).toEqual(fresh);
    }
  });

  it("stays in its fields where the browser has no room", () => {
    const full = {
      ...aBrowser(),
      setItem: () => {
        throw new DOMException("full", "QuotaExceededError");
      },
    };
    expect(() => createCircleDrafts({ storage: full, me: ada, home }).keep("", typed)).not.toThrow();
    expect(() => createPutAway(full, ada).add("host")).not.toThrow();
  });
});

describe("when a meeting is", () => {
  const meeting = (begins: string, ends: string): CircleMeeting => ({
    ...{ number: 0, day: day("2026-12-01") },
    ...{ begins: Date.parse(begins) as Instant, ends: Date.parse(ends) as Instant },
  });

  it("is said by the clocks of the circle, and by the reader's where they show something else", () => {
    const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const [begins, ends] = ["2026-12-01T09:00:00Z", "2026-12-01T09:45:00Z"];
    expect(whenOf(meeting(begins, ends), { ...GOOD_CONTENT.circle, zone: own }, messages).here).toBeNull();
    const elsewhere = whenOf(meeting(begins, ends), { ...GOOD_CONTENT.circle, zone: "Pacific/Kiritimati" }, messages);
    expect(elsewhere.from).toContain("11:00");
    expect(elsewhere.here).not.toBeNull();
  });

  it("stands as it was written where the zone is not known", () => {
    const content = { ...GOOD_CONTENT.circle, firstOn: day("2026-12-01"), begins: "10:00", zone: "Mars/Olympus" };
    expect(plannedText(content, messages)).toMatch(/Tuesday.*10:00 \(Mars\/Olympus\)$/u);
    expect(dayText(day("2026-12-18"), messages)).toMatch(/^(?:18 December|December 18)$/u);
  });
});

it("a page for notes begins with the question and how a meeting goes, holds no markup that somebody typed, and names nobody", () => {
  const { title, html } = notesPageOf({ ...GOOD_CONTENT.circle, topic: 'a <b> & "c"', note: "<script>\nx", template: "lean" }, messages);
  expect(title).toBe('a <b> & "c": our notes');
  expect(html).toContain("<p>a &lt;b&gt; &amp; &quot;c&quot;</p><p>&lt;script&gt;<br>x</p>");
  expect(html.match(/<li>/gu)).toHaveLength(4);
  expect(html).toContain("<h2>What we learned</h2>");
});

describe("practice cards that somebody put away", () => {
  it("stay away in this browser, for this person", () => {
    const storage = aBrowser();
    createPutAway(storage, ada).add("host");
    createPutAway(storage, ada).add("why");
    expect(createPutAway(storage, ada).read()).toEqual(new Set(["host", "why"]));
    expect(createPutAway(storage, ben).read()).toEqual(new Set());
    createPutAway(storage, ada).bringBack();
    expect(createPutAway(storage, ada).read()).toEqual(new Set());
  });
});
