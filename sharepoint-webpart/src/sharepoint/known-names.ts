import type { PersonId } from "@alongside/core";
import type { Account } from "./identity.ts";

/** Names as they stood in rows and entries that this page showed already. Lives as long as the page. */
export interface KnownNames {
  remember(accounts: readonly Account[]): void;
  nameOf(person: PersonId): string | null;
}

export function createKnownNames(): KnownNames {
  const names = new Map<PersonId, string>();
  return {
    remember: (accounts) => {
      for (const { id, name } of accounts) if (name !== null) names.set(id, name);
    },
    nameOf: (person) => names.get(person) ?? null,
  };
}
