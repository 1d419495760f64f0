/** What one web part shows, as the toolbox and the property pane name it. */
export const VIEWS = ["who", "forYou", "shared", "circles", "offers", "practice", "everything"] as const;
export type View = (typeof VIEWS)[number];

/** What an author chose for one web part, as SharePoint keeps it. */
export interface Settings {
  readonly view: View;
  readonly about: "page" | "topic";
  readonly topic: string;
  /** `short`: three things without excerpts, two people */
  readonly amount: "whole" | "short";
  /** absolute address of the site whose lists hold what people write; empty for the site of the page */
  readonly home: string;
  /** name or address of a page of the site on which practice cards stand in words of its own; empty for ours */
  readonly practicePage: string;
}

/** Reads kept settings: older versions, other tools and hand-edited pages may hold anything. */
export function parseSettings(kept: unknown): Settings {
  const part = (name: keyof Settings): string => {
    const value: unknown = typeof kept === "object" && kept !== null ? Reflect.get(kept, name) : undefined;
    return typeof value === "string" ? value : "";
  };
  return {
    view: VIEWS.find((view) => view === part("view")) ?? "who",
    about: part("about") === "topic" ? "topic" : "page",
    topic: part("topic").trim(),
    amount: part("amount") === "short" ? "short" : "whole",
    home: part("home").trim(),
    practicePage: part("practicePage").trim(),
  };
}

/** The topic on which shared things are shown; empty for everything that was shared on the site. */
export function sharedTopicOf({ view, about, topic }: Pick<Settings, "view" | "about" | "topic">): string {
  return view === "shared" || about === "topic" ? topic : "";
}

/**
 * The site that holds what people write. Only a site of the same host: nothing is ever sent to another one.
 *
 * @param page absolute address of the site of the page
 */
export function homeOf({ home }: Pick<Settings, "home">, page: string): string {
  if (!URL.canParse(home) || new URL(home).origin !== new URL(page).origin) return page;
  return home.replace(/\/+$/u, "");
}
