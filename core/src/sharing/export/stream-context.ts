import type { ItemId, ItemLink } from "../../vocabulary/item.ts";
import type { Person, PersonId } from "../../vocabulary/person.ts";

/** What the vocabulary of ActivityStreams 2.0 has no word for: learning properties of schema.org, and words of ours. */
export const STREAM_CONTEXT: readonly unknown[] = [
  "https://www.w3.org/ns/activitystreams",
  {
    alongside: "urn:alongside:",
    word: "alongside:word",
    item: "alongside:item",
    schema: "https://schema.org/",
    timeRequired: "schema:timeRequired",
    inLanguage: "schema:inLanguage",
    keywords: "schema:keywords",
    learningResourceType: "schema:learningResourceType",
    creditText: "schema:creditText",
    seats: "alongside:seats",
    rhythm: "alongside:rhythm",
    weekdays: "alongside:weekdays",
    leftOut: "alongside:leftOut",
    firstOn: "alongside:firstOn",
    begins: "alongside:begins",
    zone: "alongside:zone",
    until: "alongside:until",
    template: "alongside:template",
    about: "schema:about",
    notes: "alongside:notes",
  },
];

/** The summary of a file of shared things that is no collection of somebody. */
export const STREAM_SUMMARY = "Shared with Alongside";

/** What whoever takes things along sees of them just now. */
export interface TakenAlong {
  /** whoever the platform shows; who shared a thing and is not among them is not named */
  readonly people: ReadonlyMap<PersonId, Pick<Person, "name">>;
  /** pages, issues and files of the platform that this person can open; all others stay an id, which opens nowhere else */
  readonly items: ReadonlyMap<ItemId, ItemLink>;
  /** where the platform is, such as `https://example.atlassian.net`: addresses of its items can be given without it */
  readonly origin: string;
}

/** Without a look at the platform: pages, issues and files stay ids. */
export const NO_ITEMS: Pick<TakenAlong, "items" | "origin"> = { items: new Map(), origin: "" };

/** Somebody in a stream, by name alone. */
export interface StreamActor {
  readonly type: "Person";
  readonly name: string;
}
