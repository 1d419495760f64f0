/** What a shared thing can be, in the order in which a form lists it. */
export const RESOURCE_KINDS = [
  "page",
  "issue",
  "file",
  "video",
  "deck",
  "article",
  "book",
  "podcast",
  "person",
  "place",
  "conversation",
  "course",
] as const;

export type ResourceKind = (typeof RESOURCE_KINDS)[number];
