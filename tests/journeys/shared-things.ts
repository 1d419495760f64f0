/** A record as somebody writes it. */
export type Written = readonly [person: string, kind: string, id: string, content: Readonly<Record<string, unknown>>];

const [NORA, EMEKA, AYLIN, YUKI, TOMAS, RUTH] = [
  "nora-weiss",
  "emeka-obi",
  "aylin-demir",
  "yuki-sato",
  "tomas-ferreira",
  "ruth-mensah",
].map((name) => `712020:${name}`) as [string, string, string, string, string, string];
const FLEET = { audience: "place", place: "FLEET" } as const;

/** Short things that the readers of one space could have passed on to each other, and what they wrote about them. */
export const SHARED_THINGS: readonly Written[] = [
  [
    NORA,
    "resource",
    "drawing",
    {
      title: "A drawing of every connector on the display board",
      kind: "file",
      why: "I print it before I open a case.",
      minutes: 1,
      ...FLEET,
    },
  ],
  [
    EMEKA,
    "resource",
    "crimping",
    {
      title: "Crimping a display plug",
      kind: "video",
      why: "The sound of a good crimp. I never read that anywhere.",
      link: "https://youtu.be/3k9fQ2?t=40",
      minutes: 2,
      topics: ["plugs", "displays"],
      ...FLEET,
    },
  ],
  [
    YUKI,
    "resource",
    "cold-box",
    {
      title: "The cold box behind the workshop",
      kind: "place",
      why: "Ask Emeka for the key and put a display in overnight. Beats guessing.",
      minutes: 3,
      topics: ["displays"],
      ...FLEET,
    },
  ],
  [
    TOMAS,
    "resource",
    "brownout",
    {
      title: "Brownout (electricity)",
      kind: "article",
      why: "The one picture of the voltage dip explains it all.",
      link: "https://en.wikipedia.org/wiki/Brownout_(electricity)",
      language: "en",
      minutes: 5,
      ...FLEET,
    },
  ],
  [
    RUTH,
    "resource",
    "winter",
    {
      title: "What a winter taught our e-bike fleet",
      kind: "conversation",
      why: "The comment by the mechanic is worth more than the post.",
      link: "https://www.linkedin.com/posts/ruth-abara_what-a-winter-taught-our-e-bike-fleet-activity-7134567890123456789-abcd",
      ...FLEET,
    },
  ],
  [AYLIN, "stillGood", "word", { resource: "crimping", holds: true, ...FLEET }],
  [
    NORA,
    "resourceReply",
    "reply",
    { resource: "brownout", text: "The drawing under “Causes” is the one to print for the bench.", ...FLEET },
  ],
  [EMEKA, "thanks", "thanks", { resource: "drawing", addressed: NORA }],
  [
    NORA,
    "collection",
    "first-week",
    {
      title: "Displays, in your first week",
      about: "In this order it makes sense by itself.",
      topics: ["displays"],
      resources: ["drawing", "crimping"],
      ...FLEET,
    },
  ],
];
