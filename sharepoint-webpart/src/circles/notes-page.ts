import type { CircleContent } from "@alongside/core";
import { templateOf } from "@alongside/core";
import type { SitePage } from "../sharepoint/site-pages.ts";
import type { Messages } from "../words/messages.ts";

/** How a page begins on which a circle writes together: its question, how a meeting goes, and room for what is learned. It names nobody. */
export function notesPageOf({ topic, note, template }: CircleContent, messages: Messages): SitePage {
  const steps = templateOf(template).steps.map(({ minutes, message }) => {
    return `<li>${escaped(`${messages.text("sp.circle.minutes", { minutes })}: ${messages.text(message)}`)}</li>`;
  });
  const parts = [
    `<p>${escaped(topic)}</p>`,
    ...(note === undefined ? [] : [`<p>${escaped(note).replaceAll("\n", "<br>")}</p>`]),
    `<h2>${escaped(messages.text("circle.agenda"))}</h2>`,
    `<p>${escaped(messages.text(`circle.shape.${template}`))}</p><ol>${steps.join("")}</ol>`,
    `<h2>${escaped(messages.text("sp.circle.notesEach"))}</h2><p></p>`,
    `<h2>${escaped(messages.text("circle.memory"))}</h2><p></p>`,
  ];
  return { title: messages.text("sp.circle.notesTitle", { topic }), html: parts.join("") };
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
