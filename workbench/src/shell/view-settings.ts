import type { FastifyRequest } from "fastify";
import { cookieOf } from "../control/cookies.ts";

export const THEMES = ["light", "dark", "contrast"] as const;
export const LANGUAGES = ["en", "de", "ar"] as const;

/** How the person at the screen wants to see the workbench; kept in a cookie of this browser. */
export interface ViewSettings {
  readonly theme: (typeof THEMES)[number];
  readonly language: (typeof LANGUAGES)[number];
}

/** The query decides, then the cookie, then light and English. */
export function readViewSettings(request: FastifyRequest): ViewSettings {
  const query = request.query as Readonly<Record<string, unknown>>;
  const theme = THEMES.find((name) => name === (query["theme"] ?? cookieOf(request, "workbench-theme"))) ?? "light";
  const language = LANGUAGES.find((name) => name === (query["language"] ?? cookieOf(request, "workbench-language"))) ?? "en";
  return { theme, language };
}

/** The design-token themes that belong to a choice, as the host sets them on an app's root element. */
export function tokenThemes(theme: ViewSettings["theme"]): { readonly colorMode: "light" | "dark"; readonly themes: string } {
  const always = "spacing:spacing typography:typography shape:shape motion:motion";
  if (theme === "contrast") return { colorMode: "light", themes: `light:light-increased-contrast dark:dark-increased-contrast ${always}` };
  return { colorMode: theme, themes: `light:light dark:dark ${always}` };
}

export const LOCALES = { en: "en-GB", de: "de-DE", ar: "ar-EG" } as const;
