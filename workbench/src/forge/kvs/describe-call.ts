/**
 * What a request to the storage was about, for the wire log: `record, owner-list (3 keys)` or `record by-reader`. Never a key, which may be an
 * account id, and never a value.
 */
export function describeCall(body: string): string {
  const request = parsed(body);
  const items = itemsOf(request);
  const names = [...new Set(items.map((item) => textOf(item, "entityName") ?? "(plain)"))].join(", ");
  const index = textOf(request, "indexName");
  if (index !== null) return `${names} ${index}`;
  const keys = items.filter((item) => textOf(item, "key") !== null).length;
  return keys === 0 ? names : `${names} (${String(keys)} ${keys === 1 ? "key" : "keys"})`;
}

function itemsOf(request: unknown): readonly unknown[] {
  if (Array.isArray(request)) return request;
  const lists = ["set", "delete", "check"].map((name) => fieldOf(request, name)).filter((list) => Array.isArray(list));
  return lists.length > 0 ? lists.flat() : [request];
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null; // an unreadable request is about nothing
  }
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}

function textOf(value: unknown, name: string): string | null {
  const field = fieldOf(value, name);
  return typeof field === "string" ? field : null;
}
