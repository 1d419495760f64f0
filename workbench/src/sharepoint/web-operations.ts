import type { ApiAnswer, ApiCall, Operation } from "./api-call.ts";
import { bodyPart, objectBody, ok, selectorAt } from "./api-call.ts";
import { guidFor } from "./guid.ts";
import { DIGEST_SECONDS } from "./request-digest.ts";
import type { Json } from "./odata.ts";
import { selected } from "./select-properties.ts";
import { SharePointError } from "./sharepoint-error.ts";
import { accountOfUserId, siteUser, userEntity, userIdOf } from "./site-users.ts";
import type { Role } from "./sites.ts";
import { isPerson } from "./sites.ts";

/**
 * The rights of the levels "Full Control", "Contribute" and "Read" as the platform's two halves of 32 bits
 * (https://learn.microsoft.com/previous-versions/office/sharepoint-server/ee536458(v=office.15), read 2026-07).
 */
export const PERMISSIONS: Readonly<Record<Role, { readonly High: string; readonly Low: string }>> = {
  owner: { High: "2147483647", Low: "4294967295" },
  member: { High: "432", Low: "1011028719" },
  visitor: { High: "176", Low: "138612833" },
};

const ENGLISH = 1033;

export const WEB_OPERATIONS: readonly (readonly [string, Operation])[] = [
  ["POST contextinfo", contextInfo],
  ["GET site", readSite],
  ["GET web", readWeb],
  ["GET web/title", (call) => webProperty(call, "Title")],
  ["GET web/url", (call) => webProperty(call, "Url")],
  ["GET web/effectivebasepermissions", readPermissions],
  ["GET web/currentuser", (call) => readUser(call, call.reader.account)],
  ["GET web/siteusers", readUsers],
  ["GET web/siteusers[]", (call) => readUser(call, accountSelected(call))],
  ["GET web/getuserbyid[]", (call) => readUser(call, accountOfUserId(call.world, call.site, Number(selectorAt(call, 1)?.value)))],
  ["POST web/ensureuser", ensureUser],
  ["POST web/getclientsidecomponents", noComponents],
  ["POST sp.ui.applicationpages.clientpeoplepickerwebserviceinterface.clientpeoplepickersearchuser", pickPeople],
];

function contextInfo({ world, site, reader, web }: ApiCall): ApiAnswer {
  const value = {
    FormDigestTimeoutSeconds: DIGEST_SECONDS,
    FormDigestValue: world.digests.issue(reader.account, site.key),
    LibraryVersion: "16.0.0.1",
    SiteFullUrl: web,
    SupportedSchemaVersions: ["14.0.0.0", "15.0.0.0"],
    WebFullUrl: web,
  };
  return ok({ kind: "complex", name: "GetContextWebInformation", type: "SP.ContextWebInformation", value });
}

function readSite({ site, web }: ApiCall): ApiAnswer {
  const values = { Id: guidFor(`collection ${site.key}`), ServerRelativeUrl: site.path, Url: web, ReadOnly: false };
  return ok({ kind: "entity", type: "SP.Site", path: "site", values });
}

function webValues({ site, reader, web }: ApiCall): Json {
  return {
    Created: "2020-01-01T00:00:00",
    Description: site.description,
    EffectiveBasePermissions: PERMISSIONS[reader.role],
    Id: site.id,
    Language: ENGLISH,
    NoCrawl: false,
    ServerRelativeUrl: site.path,
    Title: site.title,
    Url: web,
    WebTemplate: "GROUP",
    WelcomePage: "SitePages/Home.aspx",
  };
}

function readWeb(call: ApiCall): ApiAnswer {
  return ok({ kind: "entity", type: "SP.Web", path: "Web", values: selected(call.query, webValues(call), "SP.Web") });
}

function webProperty(call: ApiCall, name: string): ApiAnswer {
  return ok({ kind: "value", name, type: "Edm.String", value: webValues(call)[name] });
}

function readPermissions({ reader }: ApiCall): ApiAnswer {
  return ok({ kind: "complex", name: "EffectiveBasePermissions", type: "SP.BasePermissions", value: PERMISSIONS[reader.role] });
}

function readUser({ world, site, reader }: ApiCall, account: string | null): ApiAnswer {
  const user = account === reader.account ? world.store.account(account) : siteUser(world, site, account);
  if (user === null) throw new SharePointError(404, "-2146232832, Microsoft.SharePoint.SPException", "User cannot be found.");
  return ok(userEntity(world, site, user));
}

function accountSelected(call: ApiCall): string | null {
  const { world, site } = call;
  const { by, value } = selectorAt(call, 1) ?? { by: "", value: "" };
  return by === "id" ? accountOfUserId(world, site, Number(value)) : world.identities.accountOf(value);
}

function readUsers({ world, site, query }: ApiCall): ApiAnswer {
  const top = query.has("$top") ? Number(query.get("$top")) : Number.POSITIVE_INFINITY;
  const users = world.sites.usersOf(site).map((user) => userEntity(world, site, user));
  return ok({ kind: "rows", set: "SP.ApiData.Users", rows: users.slice(0, top), next: null });
}

/** Adds somebody of the directory to the people whom the site knows by name. */
function ensureUser(call: ApiCall): ApiAnswer {
  const { world, site } = call;
  const login = objectBody(call)["logonName"];
  const account = typeof login === "string" ? world.identities.accountOf(login) : null;
  const row = account === null ? null : world.store.account(account);
  if (row === null || !isPerson(row)) {
    throw new SharePointError(
      400,
      "-2146232832, Microsoft.SharePoint.SPException",
      `The specified user ${String(login)} could not be found.`,
    );
  }
  world.sites.ensure(site, row.id);
  return ok(userEntity(world, site, row));
}

/** Everything a page needs comes with the page. */
function noComponents(): ApiAnswer {
  return ok({ kind: "value", name: "GetClientSideComponents", type: "Collection(SP.ClientSideComponentQueryResult)", value: [] });
}

const MAXIMUM_SUGGESTIONS = 50;

/** People of the directory by the beginnings of their names and addresses; the answer is JSON in a text. */
function pickPeople(call: ApiCall): ApiAnswer {
  const { world, site } = call;
  const { QueryString: words, MaximumEntitySuggestions: maximum } = bodyPart(call, "queryParams");
  const wanted = typeof words === "string" ? words.trim().toLowerCase() : "";
  const limit = Math.min(typeof maximum === "number" ? maximum : MAXIMUM_SUGGESTIONS, MAXIMUM_SUGGESTIONS);
  const found = world.store.accounts().filter((account) => {
    const texts = [...account.name.split(/\s+/u), account.name, world.identities.mailOf(account.id)];
    return isPerson(account) && wanted !== "" && texts.some((text) => text.toLowerCase().startsWith(wanted));
  });
  const entries = found.slice(0, limit).map(({ id, name }) => ({
    Key: world.identities.claimOf(id),
    DisplayText: name,
    Description: world.identities.mailOf(id),
    EntityType: "User",
    EntityData: { Email: world.identities.mailOf(id), PrincipalType: "User", SPUserID: String(userIdOf(world, site, id)) },
    IsResolved: true,
    ProviderName: "Tenant",
    ProviderDisplayName: "Tenant",
    MultipleMatches: [],
  }));
  return ok({ kind: "value", name: "ClientPeoplePickerSearchUser", type: "Edm.String", value: JSON.stringify(entries) });
}
