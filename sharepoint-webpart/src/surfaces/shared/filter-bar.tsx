import type { ResourceKind } from "@alongside/core";
import * as React from "react";
import { useMessages } from "../../components/messages-context.tsx";
import { languageName } from "../../sharing/facts.ts";
import type { Choices, Filters } from "../../sharing/filters.ts";
import { MEDIUM_MINUTES, SHORT_MINUTES } from "../../sharing/filters.ts";
import { useSharedStyles } from "./styles.ts";

interface FilterBarProps {
  readonly choices: Choices;
  readonly filters: Filters;
  readonly onFilters: (filters: Filters) => void;
}

const LENGTHS = [
  { minutes: null, words: "shared.any" },
  { minutes: SHORT_MINUTES, words: "shared.short" },
  { minutes: MEDIUM_MINUTES, words: "shared.medium" },
] as const;

/** How long, what, and in which language; only what there is a choice of. */
export function FilterBar({ choices, filters, onFilters }: FilterBarProps): JSX.Element | null {
  const messages = useMessages();
  const { hasLengths, kinds, languages } = choices;
  if (!hasLengths && kinds.length === 0 && languages.length === 0) return null;
  return (
    <div className={useSharedStyles().filters}>
      {hasLengths ? <Lengths minutes={filters.minutes} onMinutes={(minutes) => onFilters({ ...filters, minutes })} /> : null}
      <Choice
        label="sp.shared.format"
        all="shared.kindAny"
        value={filters.kind}
        values={kinds}
        nameOf={(kind) => messages.text(`kind.${kind}`)}
        onChoice={(kind: ResourceKind | null) => onFilters({ ...filters, kind })}
      />
      <Choice
        label="sp.shared.language"
        all="sp.shared.languageAny"
        value={filters.language}
        values={languages}
        nameOf={(language) => languageName(language, messages)}
        onChoice={(language: string | null) => onFilters({ ...filters, language })}
      />
    </div>
  );
}

function Lengths({
  minutes,
  onMinutes,
}: {
  readonly minutes: number | null;
  readonly onMinutes: (minutes: number | null) => void;
}): JSX.Element {
  const messages = useMessages();
  const styles = useSharedStyles();
  const name = React.useMemo(() => crypto.randomUUID(), []);
  return (
    <div role="radiogroup" aria-label={messages.text("shared.length")} className={styles.lengths}>
      {LENGTHS.map((length) => (
        <label key={length.words} className={styles.length}>
          <input type="radio" name={name} checked={minutes === length.minutes} onChange={() => onMinutes(length.minutes)} />
          {messages.text(length.words)}
        </label>
      ))}
    </div>
  );
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  /** key of the words for no choice */
  readonly all: string;
  readonly value: Value | null;
  /** none where there is no choice */
  readonly values: readonly Value[];
  readonly nameOf: (value: Value) => string;
  readonly onChoice: (value: Value | null) => void;
}

function Choice<Value extends string>({ label, all, value, values, nameOf, onChoice }: ChoiceProps<Value>): JSX.Element | null {
  const messages = useMessages();
  const styles = useSharedStyles();
  if (values.length === 0) return null;
  const collator = new Intl.Collator(messages.language);
  const named = values.map((one) => ({ one, name: nameOf(one) })).sort((a, b) => collator.compare(a.name, b.name));
  return (
    <select
      aria-label={messages.text(label)}
      className={styles.choice}
      value={value ?? ""}
      onChange={({ target }) => onChoice(values.find((one) => one === target.value) ?? null)}
    >
      <option value="">{messages.text(all)}</option>
      {named.map(({ one, name }) => (
        <option key={one} value={one}>
          {name}
        </option>
      ))}
    </select>
  );
}
