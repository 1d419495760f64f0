import type { Organisation } from "../organisation/organisation.ts";
import { guidFor } from "./guid.ts";

/**
 * The organisation's people as SharePoint knows them: a mail address for everybody, and the claim made from it. Somebody whose account is
 * closed keeps address and name in what they wrote; the directory no longer lists them.
 */
export class Identities {
  readonly #mails = new Map<string, string>();
  readonly #claims = new Map<string, string>();
  readonly #accounts = new Map<string, string>();

  constructor(organisation: Organisation) {
    const domain = domainOf(organisation.name);
    for (const { id, kind } of organisation.accounts) {
      const mail = this.#freeMail(localPart(id), domain);
      const login = kind === "app" ? `${guidFor(`app ${id}`)}@${guidFor(`tenant ${domain}`)}` : mail;
      this.#mails.set(id, mail);
      this.#claims.set(id, kind === "app" ? `i:0i.t|ms.sp.ext|${login}` : `i:0#.f|membership|${login}`);
      this.#accounts.set(mail, id).set(login, id);
    }
  }

  mailOf(account: string): string {
    return this.#mails.get(account) ?? account;
  }

  /** The login name: `i:0#.f|membership|ada@contoso.example`, for apps `i:0i.t|ms.sp.ext|…`. */
  claimOf(account: string): string {
    return this.#claims.get(account) ?? account;
  }

  /** The account behind a login name or a mail address; null for nobody's. */
  accountOf(login: string): string | null {
    return this.#accounts.get((login.split("|").at(-1) ?? "").trim().toLowerCase()) ?? null;
  }

  #freeMail(local: string, domain: string): string {
    for (let number = 1; ; number += 1) {
      const mail = `${local}${number === 1 ? "" : String(number)}@${domain}`;
      if (!this.#accounts.has(mail)) return mail;
    }
  }
}

/** Account ids may hold anything; their last part is the one people would recognise. */
function localPart(id: string): string {
  const plain = (id.split(":").at(-1) ?? "").toLowerCase().replaceAll(/[^a-z0-9]+/gu, ".");
  return plain.replaceAll(/^\.+|\.+$/gu, "") || "person";
}

function domainOf(organisation: string): string {
  const [word = ""] = /[a-z0-9]+/u.exec(organisation.normalize("NFKD").toLowerCase()) ?? [];
  return `${word === "" ? "organisation" : word}.example`;
}
