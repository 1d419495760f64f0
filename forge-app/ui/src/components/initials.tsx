interface InitialsProps {
  readonly id: string;
  readonly name: string;
  readonly small?: boolean;
}

/** A person's letters in a circle; the name is always written beside it. */
export function Initials({ id, name, small = false }: InitialsProps) {
  return (
    <span className={`al-initials al-tint-${String(tintOf(id))}${small ? " al-initials-small" : ""}`} aria-hidden="true">
      {initialsOf(name)}
    </span>
  );
}

function initialsOf(name: string): string {
  const words = name.split(/\s+/u).filter((word) => /^\p{L}/u.test(word));
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => /./u.exec(word ?? "")?.[0] ?? "");
  return letters.join("").toUpperCase();
}

const TINTS = 6;

/** A tint without meaning, always the same for the same account. */
function tintOf(id: string): number {
  let sum = 0;
  for (const character of id) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 9_973;
  return (sum % TINTS) + 1;
}

/** The first part of a name, as it stands on a button. */
export function firstNameOf(name: string): string {
  return name.split(" ")[0] ?? name;
}
