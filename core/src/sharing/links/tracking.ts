import type { Address, Parameter } from "./address.ts";
import { isHostOf, parametersOf } from "./address.ts";

/**
 * Parameters that say who sent somebody here, and nothing about what is there; a star stands for any ending. Taken from what the senders
 * document (Google, Meta, Microsoft, Matomo, HubSpot, Mailchimp, Marketo, Adobe, AT Internet, Webtrekk, affiliate networks).
 */
const EVERYWHERE: readonly string[] = [
  ...["utm_*", "ga_*", "_ga", "_gl", "_gac", "gclid", "gclsrc", "dclid", "wbraid", "gbraid", "gad_source", "gad_campaignid", "srsltid"],
  ...["fbclid", "fb_action_ids", "fb_action_types", "fb_ref", "fb_source", "igshid", "igsh", "twclid", "ttclid", "li_fat_id", "epik"],
  ...["msclkid", "yclid", "ysclid", "_openstat", "rb_clickid", "wickedid", "sc_cid", "scid", "rdt_cid", "obclid", "tblci", "taboola*"],
  ...[
    "mc_cid",
    "mc_eid",
    "mkt_tok",
    "_hsenc",
    "_hsmi",
    "__hs*",
    "hsctatracking",
    "hsa_*",
    "vero_id",
    "vero_conv",
    "oly_anon_id",
    "oly_enc_id",
  ],
  ...["pk_*", "piwik_*", "mtm_*", "matomo_*", "elqtrack*", "elqtrackid", "sfmc_*", "bsft_*", "dm_i", "ml_subscriber*", "s_cid", "s_kwcid"],
  ...[
    "ns_mchannel",
    "ns_source",
    "ns_campaign",
    "ns_linkname",
    "ns_fee",
    "at_medium",
    "at_campaign*",
    "at_custom*",
    "at_link_*",
    "at_format",
    "at_ptr_name",
    "at_bbc_team",
    "xtor",
    "wt_mc",
    "wt.mc_*",
  ],
  ...["ref_src", "ref_url", "guccounter", "guce_*", "_branch_match_id", "_branch_referrer", "soc_src", "soc_trk", "spref", "cmpid", "ncid"],
  ...[
    "relatedposts_*",
    "replytracking",
    "trk_contact",
    "trk_msg",
    "trk_module",
    "trk_sid",
    "gdfms",
    "gdftrk",
    "gdffi",
    "echobox",
    "ocid",
    "icid",
    "intcmp",
    "_kx",
    "_ke",
    "ck_subscriber_id",
    "hss_channel",
    "mkevt",
    "mkcid",
    "mkrid",
  ],
  ...["irclickid", "irgwc", "cjevent", "sscid", "zanpid", "tduid", "awc", "ranmid", "raneaid", "ransiteid", "pd_rd_*", "pf_rd_*", "spm"],
];

/** Parameters that mean tracking on hosts of which nothing else is known. */
const ON_HOSTS: Readonly<Record<string, readonly string[]>> = {
  "amazon.*": ["tag", "ref", "ref_", "qid", "sr", "sprefix", "crid", "dib", "dib_tag", "content-id", "linkcode", "ascsubtag", "psc"],
  "google.*": [
    "ved",
    "ei",
    "usg",
    "sa",
    "sca_esv",
    "sca_upv",
    "gs_lcp",
    "gs_lcrp",
    "sclient",
    "oq",
    "aqs",
    "sourceid",
    "rlz",
    "iflsig",
    "source",
  ],
  "medium.com": ["source"],
  "nytimes.com": ["smid", "smtyp", "referringsource"],
  "reddit.com": ["share_id", "rdt", "correlation_id", "ref", "ref_campaign", "ref_source"],
  "spotify.com": ["si", "context", "nd", "dlsi", "pi"],
  "tiktok.com": ["_r", "_t", "is_from_webapp", "sender_device", "share_app_id", "share_link_id", "u_code", "checksum", "web_id"],
};

/** An address without its tracking parts, and the names of what was taken out, each once. */
export interface Cleaned {
  readonly address: Address;
  readonly tracking: readonly string[];
}

/**
 * Takes tracking parts out of the query, and out of a fragment that holds parameters. Everything else stays letter for letter.
 *
 * @param ofProvider what means tracking on this platform alone, in lower case; a star stands for any ending
 */
export function withoutTracking(address: Address, ofProvider: readonly string[]): Cleaned {
  const ofHost = Object.entries(ON_HOSTS).flatMap(([host, names]) => (isHostOf(address.host, host) ? names : []));
  const isTracking = ({ name }: Parameter): boolean => [...EVERYWHERE, ...ofProvider, ...ofHost].some((pattern) => fits(name, pattern));
  const query = parametersOf(address.query);
  const { head, mark, parameters } = parametersInFragment(address.fragment);
  const removed = [...query, ...parameters].filter(isTracking);
  if (removed.length === 0) return { address, tracking: [] };
  const rest = (all: readonly Parameter[]): string =>
    all
      .filter((parameter) => !isTracking(parameter))
      .map(({ raw }) => raw)
      .join("&");
  const restOfFragment = rest(parameters);
  const fragment = head + (restOfFragment === "" ? "" : mark + restOfFragment);
  return { address: { ...address, query: rest(query), fragment }, tracking: [...new Set(removed.map(writtenName))] };
}

function fits(name: string, pattern: string): boolean {
  return pattern.endsWith("*") ? name.startsWith(pattern.slice(0, -1)) : name === pattern;
}

function writtenName({ raw }: Parameter): string {
  return raw.split("=", 1)[0] ?? "";
}

interface FragmentParts {
  readonly head: string;
  /** what stands between the two */
  readonly mark: "?" | "";
  readonly parameters: readonly Parameter[];
}

/** `#utm_source=…` is nothing but parameters, `#part?utm_source=…` has some; `#:~:text=…` marks words on the page and has none. */
function parametersInFragment(fragment: string): FragmentParts {
  const at = fragment.indexOf("?");
  const isPlain = fragment.includes(":~:") || (at === -1 && !fragment.split("&").every((part) => /^[^=]+=/u.test(part)));
  if (isPlain) return { head: fragment, mark: "", parameters: [] };
  return { head: fragment.slice(0, Math.max(0, at)), mark: at === -1 ? "" : "?", parameters: parametersOf(fragment.slice(at + 1)) };
}
