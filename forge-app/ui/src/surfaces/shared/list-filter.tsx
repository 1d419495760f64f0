import type { ResourceContent, ResourceKind } from "@alongside/core";
import { RESOURCE_KINDS } from "@alongside/core";
import { useId } from "react";
import { languageName } from "../../messages/language-name.ts";
import type { MessageKey } from "../../messages/messages.tsx";
import { useMessages } from "../../messages/messages.tsx";
import type { SeenThing } from "./use-shared.ts";

/** What is looked at of a list. */
export interface ListFilter {
  /** in minutes; null for any length */
  readonly atMost: number | null;
  /** null for any format */
  readonly kind: ResourceKind | null;
  /** ISO 639 code; null for any language */
  readonly language: string | null;
}

export const NO_FILTER: ListFilter = { atMost: null, kind: null, language: null };

/** Something without minutes is of no known length: it is there only where any length is. */
export function fitsFilter({ minutes, kind, language }: ResourceContent, filter: ListFilter): boolean {
  return (
    (filter.atMost === null || (minutes !== undefined && minutes <= filter.atMost)) &&
    (filter.kind === null || kind === filter.kind) &&
    (filter.language === null || language === filter.language)
  );
}

const LENGTHS = [
  [null, "shared.any"],
  [5, "shared.short"],
  [15, "shared.medium"],
] as const satisfies readonly (readonly [number | null, MessageKey])[];

interface FilterChoiceProps {
  readonly things: readonly SeenThing[];
  readonly filter: ListFilter;
  readonly onFilter: (filter: ListFilter) => void;
}

/** By length, and by format and language where there is more than one of them. One thing alone needs no choice. */
export function FilterChoice({ things, filter, onFilter }: FilterChoiceProps) {
  const messages = useMessages();
  const name = useId();
  const kinds = RESOURCE_KINDS.filter((kind) => things.some(({ resource }) => resource.content.kind === kind));
  const languages = [...new Set(things.flatMap(({ resource }) => resource.content.language ?? []))].sort();
  if (things.length < 2) return null;
  return (
    <div className="al-row al-filter">
      <div className="al-segments" role="radiogroup" aria-label={messages.text("shared.length")}>
        <div>
          {LENGTHS.map(([atMost, label]) => (
            <label key={label}>
              <input
                className="al-sr"
                type="radio"
                name={name}
                checked={filter.atMost === atMost}
                onChange={() => onFilter({ ...filter, atMost })}
              />
              {messages.text(label)}
            </label>
          ))}
        </div>
      </div>
      {kinds.length < 2 && filter.kind === null ? null : (
        <Select
          label={messages.text("shared.kind")}
          any={messages.text("shared.kindAny")}
          options={kinds.map((kind) => [kind, messages.text("kind", { kind })])}
          value={filter.kind ?? ""}
          onValue={(value) => onFilter({ ...filter, kind: RESOURCE_KINDS.find((kind) => kind === value) ?? null })}
        />
      )}
      {languages.length < 2 && filter.language === null ? null : (
        <Select
          label={messages.text("shared.language")}
          any={messages.text("shared.languageAny")}
          options={languages.map((code) => [code, languageName(code, messages)])}
          value={filter.language ?? ""}
          onValue={(value) => onFilter({ ...filter, language: value === "" ? null : value })}
        />
      )}
    </div>
  );
}

interface SelectProps {
  readonly label: string;
  readonly any: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly value: string;
  readonly onValue: (value: string) => void;
}

function Select({ label, any, options, value, onValue }: SelectProps) {
  return (
    <select className="al-input" aria-label={label} value={value} onChange={({ currentTarget }) => onValue(currentTarget.value)}>
      <option value="">{any}</option>
      {options.map(([option, words]) => (
        <option key={option} value={option}>
          {words}
        </option>
      ))}
    </select>
  );
}
