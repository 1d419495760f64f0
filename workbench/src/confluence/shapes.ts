import type { AccountRow, CommentRow, PageRow, SpaceRow, VersionRow } from "../store/rows.ts";
import { plainText } from "../organisation/plain-text.ts";
import { webAddress } from "./addresses.ts";

/** JSON of the platform. Shapes after the vendor's OpenAPI documents of v1 and v2 (2026-07). */
export type Json = Readonly<Record<string, unknown>>;

/** The name as the platform shows it: deactivated accounts carry a mark, closed ones have lost theirs, hidden ones show none. */
export function displayName(account: AccountRow): string | null {
  if (account.state === "closed") return "Former user";
  if (account.hidesName) return null;
  return account.state === "deactivated" ? `${account.name} (Deactivated)` : account.name;
}

const NO_PICTURE = { path: "/wiki/aa-avatar/default", width: 48, height: 48, isDefault: true };

/** @param expand what was asked for beyond the person: `operations` is what they may do on the site as a whole */
export function userV1(account: AccountRow, expand: ReadonlySet<string> = new Set()): Json {
  const shown = displayName(account);
  const operations = expand.has("operations") ? { operations: operationsOf(account) } : {};
  const expandable = Object.entries({ operations: "", personalSpace: "" }).filter(([name]) => !(name in operations));
  return {
    type: "known",
    accountId: account.id,
    accountType: account.kind === "app" ? "app" : "atlassian",
    email: "",
    publicName: shown ?? account.name.split(" ")[0],
    profilePicture: NO_PICTURE,
    displayName: shown,
    timeZone: null,
    isExternalCollaborator: false,
    isGuest: false,
    ...operations,
    _expandable: Object.fromEntries(expandable),
    _links: { self: `/wiki/rest/api/user?accountId=${encodeURIComponent(account.id)}` },
  };
}

function operationsOf({ state, administrator }: AccountRow): readonly Json[] {
  if (state !== "active") return [];
  return (administrator ? ["use", "administer"] : ["use"]).map((operation) => ({ operation, targetType: "application" }));
}

export function userV2(account: AccountRow): Json {
  const shown = displayName(account);
  return {
    accountId: account.id,
    accountType: account.kind === "app" ? "app" : "atlassian",
    accountStatus: { active: "active", deactivated: "inactive", closed: "closed" }[account.state],
    displayName: shown ?? "",
    publicName: shown ?? account.name.split(" ")[0],
    email: "",
    timeZone: "",
    isExternalCollaborator: false,
    profilePicture: NO_PICTURE,
  };
}

export function spaceV1({ spaceId, spaceKey, spaceName }: Pick<PageRow, "spaceId" | "spaceKey" | "spaceName">): Json {
  return {
    id: spaceId,
    key: spaceKey,
    name: spaceName,
    type: "global",
    status: "current",
    _expandable: { description: "", homepage: "", icon: "", metadata: "" },
    _links: { webui: `/spaces/${spaceKey}`, self: `/wiki/rest/api/space/${spaceKey}` },
  };
}

export function spaceV2(space: SpaceRow): Json {
  return {
    id: String(space.id),
    key: space.key,
    name: space.name,
    type: "global",
    status: "current",
    description: { plain: { value: space.description, representation: "plain" } },
    _links: { webui: `/spaces/${space.key}` },
  };
}

export function versionV1(version: VersionRow, by: Json | null): Json {
  const when = new Date(version.at).toISOString();
  return {
    ...(by === null ? {} : { by }),
    when,
    friendlyWhen: when.slice(0, 10),
    message: version.note,
    number: version.number,
    minorEdit: false,
    _expandable: { content: "", collaborators: "" },
    _links: {},
  };
}

export function versionV2(version: VersionRow): Json {
  const createdAt = new Date(version.at).toISOString();
  return { number: version.number, createdAt, authorId: version.account, message: version.note, minorEdit: false };
}

export function labelsV1(labels: readonly string[]): Json {
  const results = labels.map((name) => ({ prefix: "global", name, id: labelId(name), label: name }));
  return { results, start: 0, limit: 200, size: results.length, _links: {} };
}

export function labelV2(name: string): Json {
  return { id: labelId(name), name, prefix: "global" };
}

/** Labels have numbers on the platform; ours follow from the name. */
function labelId(name: string): string {
  let hash = 7;
  for (const character of name) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 2_147_483_647;
  return String(hash);
}

export function pageV2(page: PageRow, versions: readonly VersionRow[], bodyFormat: string | undefined): Json {
  const latest = versions.at(-1);
  const author = versions[0]?.account ?? "";
  return {
    id: String(page.id),
    status: page.status,
    title: page.title,
    spaceId: String(page.spaceId),
    ...(page.parentId === null ? {} : { parentId: String(page.parentId), parentType: "page" }),
    position: 0,
    authorId: author,
    ownerId: author,
    createdAt: new Date(page.createdAt).toISOString(),
    ...(latest === undefined ? {} : { version: versionV2(latest) }),
    body: bodyV2(page.body, bodyFormat),
    _links: {
      webui: webAddress(page),
      editui: `/pages/resumedraft.action?draftId=${String(page.id)}`,
      tinyui: `/x/${page.id.toString(36)}`,
    },
  };
}

/** The representations of a body as v1 expands them. */
export function bodyV1(value: string, expand: ReadonlySet<string>): Json {
  const wanted = ["storage", "view", "export_view", "styled_view"].filter((format) => expand.has(`body.${format}`));
  if (wanted.length === 0) return {};
  return { body: Object.fromEntries(wanted.map((representation) => [representation, { value, representation, _expandable: {} }])) };
}

/** Only the representation that was asked for; without a wish the body is left out. */
export function bodyV2(value: string, format: string | undefined): Json {
  if (format === "storage" || format === "view") return { [format]: { representation: format, value } };
  if (format === "atlas_doc_format") return { [format]: { representation: format, value: JSON.stringify(documentOf(value)) } };
  return {};
}

/** A comment by itself; a reply names what it answers. */
export function commentV2(comment: CommentRow, page: PageRow, format: string | undefined): Json {
  return { ...childCommentV2(comment, page, format), pageId: String(page.id) };
}

/** A comment in the list of those below another one, which does not say the page. */
export function childCommentV2(comment: CommentRow, page: PageRow, format: string | undefined): Json {
  return {
    id: String(comment.id),
    status: "current",
    title: `Re: ${page.title}`,
    ...(comment.parentId === null ? {} : { parentCommentId: String(comment.parentId) }),
    version: versionV2({ number: 1, account: comment.account, at: comment.at, note: "" }),
    body: bodyV2(comment.body, format),
    _links: { webui: `/spaces/${page.spaceKey}/pages/${String(page.id)}#comment-${String(comment.id)}` },
  };
}

/** The words of a body as a document; of the blocks only that they are apart is kept. */
function documentOf(html: string): Json {
  const blocks = html.split(/<\/(?:p|li|h\d|td|th|blockquote|pre)>/u).map(plainText);
  const content = blocks.flatMap((text) => (text === "" ? [] : [{ type: "paragraph", content: [{ type: "text", text }] }]));
  return { type: "doc", version: 1, content };
}
