import type { PersonId } from "@alongside/core";

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** A question in Confluence's storage format: the mention, then the words as they were typed. */
export function questionInStorage(mention: PersonId, text: string): string {
  return `<p><ac:link><ri:user ri:account-id="${escape(mention)}" /></ac:link> ${linesInStorage(text)}</p>`;
}

/** An answer in Confluence's storage format; a web address in it becomes a link. */
export function answerInStorage(text: string): string {
  return `<p>${linesInStorage(text)}</p>`;
}

/** What a page for notes begins with. */
export interface NotesBeginning {
  readonly about: string;
  readonly stepsHead: string;
  readonly steps: readonly string[];
  readonly notesHead: string;
}

/** A page for notes in Confluence's storage format: what it is about, how a meeting goes, and room to write. */
export function notesInStorage({ about, stepsHead, steps, notesHead }: NotesBeginning): string {
  const list = steps.map((step) => `<li><p>${escape(step)}</p></li>`).join("");
  return `${answerInStorage(about)}<h2>${escape(stepsHead)}</h2><ol>${list}</ol><h2>${escape(notesHead)}</h2><p></p>`;
}

function linesInStorage(text: string): string {
  return text.split("\n").map(lineInStorage).join("<br />");
}

function lineInStorage(line: string): string {
  return line
    .split(/(https?:\/\/[^\s<>"]+)/u)
    .map((part, index) => (index % 2 === 1 ? `<a href="${escape(part)}">${escape(part)}</a>` : escape(part)))
    .join("");
}

function escape(text: string): string {
  return text.replaceAll(/[&<>"]/gu, (sign) => ESCAPES[sign] ?? sign);
}
