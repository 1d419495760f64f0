/** The platform's own, opaque identifier of an account. Compared, never read. */
export type PersonId = string & { readonly brand: "PersonId" };

/**
 * Takes an identifier from the platform into the suite.
 *
 * @throws TypeError when `value` is empty
 */
export function personId(value: string): PersonId {
  if (value === "") throw new TypeError("personId: an empty identifier names nobody");
  return value as PersonId;
}

/** What the platform says about an account, reduced to what an answer needs. */
export interface Person {
  readonly id: PersonId;
  /** the name as the platform shows it to the asking person; never empty */
  readonly name: string;
  /** `app`: an automation account, never suggested */
  readonly kind: "human" | "app";
  /** `left`: deactivated or closed; named beside a page they wrote, never suggested */
  readonly state: "active" | "left";
}
