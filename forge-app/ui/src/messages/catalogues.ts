import type bringEnglish from "./bring.en.json";
import type circlesEnglish from "./circles.en.json";
import type coffeeEnglish from "./coffee.en.json";
import type english from "./en.json";
import type leanEnglish from "./lean.en.json";
import type ownEnglish from "./own.en.json";
import type practiceEnglish from "./practice.en.json";
import type roundsEnglish from "./rounds.en.json";
import type sharingEnglish from "./sharing.en.json";

/** A language that the suite speaks. */
export type Language = "de" | "en";

type Catalogue<Key extends string> = Readonly<Record<Key, string>>;
type BringKey = keyof typeof bringEnglish;
type CirclesKey = keyof typeof circlesEnglish;
type CoffeeKey = keyof typeof coffeeEnglish;
type LeanKey = keyof typeof leanEnglish;
type OwnKey = keyof typeof ownEnglish;
type PracticeKey = keyof typeof practiceEnglish;
type RoundsKey = keyof typeof roundsEnglish;
type SharingKey = keyof typeof sharingEnglish;

export type MessageKey = keyof typeof english | BringKey | CirclesKey | CoffeeKey | LeanKey | OwnKey | PracticeKey | RoundsKey | SharingKey;

/** Sentences by their keys; those of an area are there once a surface that says them was loaded. */
export type Words = Readonly<Partial<Catalogue<MessageKey>>>;

/** What has a catalogue of its own, because it is said by surfaces that nobody waits for at first. */
export type Area = "bring" | "circles" | "coffee" | "lean" | "own" | "practice" | "rounds" | "sharing";

type Load<Sentences> = Readonly<Record<Language, () => Promise<{ readonly default: Sentences }>>>;

const FIRST: Load<Catalogue<keyof typeof english>> = { en: () => import("./en.json"), de: () => import("./de.json") };

const LATER: {
  readonly bring: Load<Catalogue<BringKey>>;
  readonly circles: Load<Catalogue<CirclesKey>>;
  readonly coffee: Load<Catalogue<CoffeeKey>>;
  readonly lean: Load<Catalogue<LeanKey>>;
  readonly own: Load<Catalogue<OwnKey>>;
  readonly practice: Load<Catalogue<PracticeKey>>;
  readonly rounds: Load<Catalogue<RoundsKey>>;
  readonly sharing: Load<Catalogue<SharingKey>>;
} = {
  bring: { en: () => import("./bring.en.json"), de: () => import("./bring.de.json") },
  circles: { en: () => import("./circles.en.json"), de: () => import("./circles.de.json") },
  coffee: { en: () => import("./coffee.en.json"), de: () => import("./coffee.de.json") },
  lean: { en: () => import("./lean.en.json"), de: () => import("./lean.de.json") },
  own: { en: () => import("./own.en.json"), de: () => import("./own.de.json") },
  practice: { en: () => import("./practice.en.json"), de: () => import("./practice.de.json") },
  rounds: { en: () => import("./rounds.en.json"), de: () => import("./rounds.de.json") },
  sharing: { en: () => import("./sharing.en.json"), de: () => import("./sharing.de.json") },
};

/** The one language of a frame and what was loaded of it. */
let spoken: { readonly language: Language; readonly words: Partial<Record<MessageKey, string>> } = { language: "en", words: {} };

/** Loads what the first look needs. The sentences of later areas come into the same object when a surface brings them. */
export async function loadFirstWords(language: Language): Promise<Words> {
  const words = { ...(await FIRST[language]()).default };
  spoken = { language, words };
  return words;
}

/**
 * Loads a surface together with the sentences it says.
 *
 * @param areas every area of which it, or a part of it, says something
 */
export async function withWords<Module>(areas: readonly Area[], surface: Promise<Module>): Promise<Module> {
  const { language, words } = spoken;
  const [module, ...catalogues] = await Promise.all([surface, ...areas.map((area) => LATER[area][language]())]);
  Object.assign(words, ...catalogues.map((catalogue) => catalogue.default));
  return module;
}
