/** Other names of the same field. */
const SAME_FIELD: Readonly<Record<string, string>> = {
  issue: "key",
  issuekey: "key",
  id: "key",
  type: "issuetype",
  resolutiondate: "resolved",
  createddate: "created",
  updateddate: "updated",
  label: "labels",
};

/** A field by the one name it has here, whatever the spelling. */
export function fieldNamed(written: string): string {
  const name = written.toLowerCase();
  return Object.hasOwn(SAME_FIELD, name) ? (SAME_FIELD[name] ?? name) : name;
}
