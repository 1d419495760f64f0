import { ANONYMOUS } from "../control/current-person.ts";
import type { Markup } from "./markup.ts";
import { html } from "./markup.ts";
import type { ShellFrame } from "./layout.ts";
import type { ShellWords } from "./shell-words.ts";
import { LANGUAGES, THEMES } from "./view-settings.ts";

const LANGUAGE_NAMES = { en: "English", de: "Deutsch", ar: "العربية (right to left)" } as const;

/** The one thing on the screen that belongs to the workbench: who sees it, how, what goes wrong, and what was really asked. */
export function benchBar({ words, settings, person, people, product }: ShellFrame): Markup {
  const namesakes = new Set(people.map(({ name }) => name).filter((name, index, all) => all.indexOf(name) !== index));
  const label = (name: string, id: string): string => (namesakes.has(name) ? `${name} (${id.split(":").at(-1) ?? id})` : name);
  return html`<aside id="bench" class="bench" aria-label="${words.bench}">
    <div class="bench-bar">
      <span class="bench-title">${words.bench}</span>
      ${field(
        "platform",
        words.platform,
        [
          ["confluence", "Confluence"],
          ["jira", "Jira"],
        ],
        product,
      )}
      ${field(
        "person",
        words.seeAs,
        [...people.map(({ id, name }) => [id, label(name, id)] as const), [ANONYMOUS, words.anonymous]],
        person?.id ?? ANONYMOUS,
      )}
      ${field(
        "theme",
        words.theme,
        THEMES.map((theme) => [theme, words[theme]] as const),
        settings.theme,
      )}
      ${field(
        "language",
        words.language,
        LANGUAGES.map((language) => [language, LANGUAGE_NAMES[language]] as const),
        settings.language,
      )}
      ${faultField(words)}
      <span class="bench-gap"></span>
      <button type="button" id="wire-toggle" aria-expanded="false" aria-controls="wire">${words.wire}</button>
    </div>
    ${wireTable(words)}
    <p class="bench-note">${words.invented}</p>
  </aside>`;
}

function wireTable(words: ShellWords): Markup {
  return html`<div id="wire" class="wire" hidden>
    <div class="wire-head">
      <p>${words.wireNote}</p>
      <button type="button" id="bench-hide" class="link">${words.hide} (b)</button>
    </div>
    <div class="wire-scroll" tabindex="0" role="region" aria-label="${words.wire}">
      <table>
        <thead>
          <tr>
            <th scope="col">${words.method}</th>
            <th scope="col">${words.request}</th>
            <th scope="col">${words.person}</th>
            <th scope="col">${words.status}</th>
            <th scope="col">${words.rows}</th>
            <th scope="col">${words.time}</th>
          </tr>
        </thead>
        <tbody id="wire-rows"></tbody>
      </table>
    </div>
    <h2 class="stored-title" id="stored-title">${words.stored}</h2>
    <div id="stored" class="stored" tabindex="0" role="region" aria-labelledby="stored-title" data-none="${words.storedNone}">
      ${words.storedNone}
    </div>
  </div>`;
}

/** Sources that can be made to go wrong, each in every way. */
function faultField(words: ShellWords): Markup {
  const sources = [
    ["search", words.searchSource],
    ["comments", words.comments],
    ["jira", "Jira"],
    ["storage", words.storageSource],
    ["invoke", words.invokeSource],
  ] as const;
  const kinds = [
    ["slow", words.slow],
    ["429", words.busy],
    ["500", words.failing],
    ["offline", words.offline],
    ["malformed", words.odd],
    ["empty", words.empty],
  ] as const;
  const groups = sources.map(
    ([source, title]) =>
      html`<optgroup label="${title}">
        ${kinds.map(([kind, how]) => html`<option value="${source}:${kind}">${title}: ${how}</option>`)}
      </optgroup>`,
  );
  return html`<label class="bench-field">
    <span>${words.fault}</span>
    <select data-bench="fault">
      <option value="" selected>${words.ok}</option>
      ${groups}
    </select>
  </label>`;
}

function field(name: string, title: string, options: readonly (readonly [value: string, text: string])[], chosen: string): Markup {
  const rows = options.map(([value, text]) => html`<option value="${value}" ${value === chosen ? html`selected` : null}>${text}</option>`);
  return html`<label class="bench-field">
    <span>${title}</span>
    <select data-bench="${name}">
      ${rows}
    </select>
  </label>`;
}
