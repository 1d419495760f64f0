import { languageName } from "../messages/language-name.ts";
import { useMessages } from "../messages/messages.tsx";
import { Field } from "./field.tsx";

/** Languages to choose from; one that an address told stands there as well. */
const LANGUAGES = [
  "ar",
  "cs",
  "da",
  "de",
  "en",
  "es",
  "fi",
  "fr",
  "he",
  "hi",
  "it",
  "ja",
  "ko",
  "nl",
  "no",
  "pl",
  "pt",
  "ro",
  "sv",
  "tr",
  "uk",
  "zh",
];

interface LanguageFieldProps {
  readonly label: string;
  /** ISO 639 code; empty when nobody said */
  readonly language: string;
  readonly onLanguage: (language: string) => void;
}

/** The language of something, where somebody wants to say it. */
export function LanguageField({ label, language, onLanguage }: LanguageFieldProps) {
  const messages = useMessages();
  const codes = language === "" || LANGUAGES.includes(language) ? LANGUAGES : [...LANGUAGES, language];
  const named = codes.map((code) => [code, languageName(code, messages)] as const);
  const compare = new Intl.Collator(messages.language).compare;
  return (
    <Field label={label}>
      {(ids) => (
        <select {...ids} className="al-input" value={language} onChange={({ currentTarget }) => onLanguage(currentTarget.value)}>
          <option value="">{messages.text("shared.notSaid")}</option>
          {named
            .toSorted(([, one], [, other]) => compare(one, other))
            .map(([code, name]) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
        </select>
      )}
    </Field>
  );
}
