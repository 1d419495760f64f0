import type { Messages } from "../messages/messages.tsx";
import { firstNameOf } from "./initials.tsx";

/** What stands on a button that asks somebody, and its whole name for who cannot see it. */
export function askWords(name: string, topic: string, messages: Messages): { readonly shown: string; readonly spoken: string } {
  const shown = messages.text("who.askOne", { name: firstNameOf(name) });
  const whole = messages.text("sr.askOne", { name, topic });
  // Who speaks the words on the button must reach it: they have to stand in its name as they are seen (WCAG 2.5.3).
  return { shown, spoken: whole.includes(shown) ? whole : `${shown}: ${whole}` };
}
