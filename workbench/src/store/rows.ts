/** A row as SQLite gives it. */
type Row = Readonly<Record<string, unknown>>;

export interface AccountRow {
  readonly id: string;
  readonly name: string;
  readonly kind: "human" | "app";
  readonly state: "active" | "deactivated" | "closed";
  readonly timeZone: string;
  readonly hidesName: boolean;
  readonly administrator: boolean;
}

export interface SpaceRow {
  readonly id: number;
  readonly key: string;
  readonly name: string;
  readonly description: string;
}

/** How a macro on a page is configured. */
export interface PlacedMacro {
  readonly topic?: string;
}

export interface PageRow {
  readonly id: number;
  readonly alias: string;
  readonly spaceId: number;
  readonly spaceKey: string;
  readonly spaceName: string;
  readonly parentId: number | null;
  readonly kind: "page" | "blogpost";
  readonly title: string;
  readonly body: string;
  readonly text: string;
  readonly macro: PlacedMacro | null;
  readonly sharedMacro: PlacedMacro | null;
  readonly hasCircles: boolean;
  readonly status: "current" | "archived";
  readonly createdAt: number;
  readonly updatedAt: number;
}

export interface VersionRow {
  readonly number: number;
  readonly account: string;
  readonly at: number;
  readonly note: string;
}

export interface CommentRow {
  readonly id: number;
  readonly pageId: number;
  /** the comment that this one answers */
  readonly parentId: number | null;
  readonly account: string;
  readonly at: number;
  readonly body: string;
}

export function accountRow(row: Row): AccountRow {
  return {
    id: String(row["id"]),
    name: String(row["name"]),
    kind: row["kind"] === "app" ? "app" : "human",
    state: row["state"] === "deactivated" || row["state"] === "closed" ? row["state"] : "active",
    timeZone: String(row["time_zone"]),
    hidesName: row["hides_name"] === 1,
    administrator: row["administrator"] === 1,
  };
}

export function spaceRow(row: Row): SpaceRow {
  return { id: Number(row["id"]), key: String(row["key"]), name: String(row["name"]), description: String(row["description"]) };
}

export function pageRow(row: Row): PageRow {
  return {
    id: Number(row["id"]),
    alias: String(row["alias"]),
    spaceId: Number(row["space_id"]),
    spaceKey: String(row["space_key"]),
    spaceName: String(row["space_name"]),
    parentId: row["parent_id"] === null ? null : Number(row["parent_id"]),
    kind: row["kind"] === "blogpost" ? "blogpost" : "page",
    title: String(row["title"]),
    body: bodyOf(String(row["body"]), String(row["text"])),
    text: String(row["text"]),
    macro: placedMacro(row["macro"]),
    sharedMacro: placedMacro(row["shared_macro"]),
    hasCircles: row["has_circles"] === 1,
    status: row["status"] === "archived" ? "archived" : "current",
    createdAt: Number(row["created_at"]),
    updatedAt: Number(row["updated_at"]),
  };
}

function placedMacro(stored: unknown): PlacedMacro | null {
  return typeof stored === "string" ? (JSON.parse(stored) as PlacedMacro) : null;
}

export function versionRow(row: Row): VersionRow {
  return { number: Number(row["number"]), account: String(row["account"]), at: Number(row["at"]), note: String(row["note"]) };
}

export function commentRow(row: Row): CommentRow {
  return {
    id: Number(row["id"]),
    pageId: Number(row["page_id"]),
    parentId: row["parent_id"] === null ? null : Number(row["parent_id"]),
    account: String(row["account"]),
    at: Number(row["at"]),
    body: String(row["body"]),
  };
}

export function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;").replaceAll("'", "&#39;");
}

/** Items that came as plain text get their paragraphs only when somebody opens them. */
function bodyOf(body: string, text: string): string {
  if (body !== "" || text === "") return body;
  const paragraphs = text.split(/\r?\n\s*\r?\n/u).filter((part) => part.trim() !== "");
  return paragraphs.map((part) => `<p>${escapeHtml(part.trim()).replaceAll(/\r?\n/gu, "<br />")}</p>`).join("");
}
