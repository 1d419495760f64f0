/** A page that leads on to an address that stands in its own. */
export interface Detour {
  readonly host: string;
  /** exact paths, or beginnings that end in a star */
  readonly paths: readonly string[];
  /** parameters that may hold the address, in lower case */
  readonly inParameters: readonly string[];
  /** the address may be a path on the same host */
  readonly mayBeRelative?: true;
  /** whoever is sent here has to sign in first */
  readonly asksForLogin?: true;
  /** an ordinary page when it holds no address; otherwise it leads somewhere that nobody can tell */
  readonly isPageOtherwise?: true;
  readonly written?: "base64" | "proofpoint-2";
}

const LOGIN = { mayBeRelative: true, asksForLogin: true, isPageOtherwise: true } as const;
const PAGE = { isPageOtherwise: true } as const;

export const DETOURS: readonly Detour[] = [
  { host: "l.facebook.com", paths: ["*"], inParameters: ["u"] },
  { host: "lm.facebook.com", paths: ["*"], inParameters: ["u"] },
  { host: "facebook.com", paths: ["/l.php", "/flx/warn*"], inParameters: ["u"] },
  {
    host: "facebook.com",
    paths: ["/sharer*", "/share.php", "/dialog/share*", "/dialog/feed*", "/plugins/*"],
    inParameters: ["u", "href", "link"],
    ...PAGE,
  },
  { host: "facebook.com", paths: ["/login*", "/checkpoint*", "/privacy/consent*"], inParameters: ["next"], ...LOGIN },
  { host: "l.instagram.com", paths: ["*"], inParameters: ["u"] },
  { host: "l.messenger.com", paths: ["*"], inParameters: ["u"] },
  { host: "l.workplace.com", paths: ["*"], inParameters: ["u"] },
  { host: "l.threads.com", paths: ["*"], inParameters: ["u"] },
  { host: "l.threads.net", paths: ["*"], inParameters: ["u"] },
  { host: "instagram.com", paths: ["/accounts/login*"], inParameters: ["next"], ...LOGIN },

  { host: "google.*", paths: ["/url"], inParameters: ["q", "url"] },
  { host: "google.*", paths: ["/imgres"], inParameters: ["imgrefurl"] },
  { host: "google.*", paths: ["/interstitial"], inParameters: ["url"] },
  { host: "google.*", paths: ["/aclk"], inParameters: ["adurl"] },
  { host: "news.google.com", paths: ["/articles/*", "/rss/articles/*", "/read/*", "/__i/*"], inParameters: ["url"] },
  { host: "googleweblight.com", paths: ["*"], inParameters: ["u", "lite_url"] },
  { host: "list-manage.com", paths: ["/track/*"], inParameters: ["url"] },
  { host: "translate.google.*", paths: ["/translate", "/website"], inParameters: ["u"], ...PAGE },
  { host: "consent.google.*", paths: ["*"], inParameters: ["continue"], ...PAGE },
  { host: "accounts.google.com", paths: ["*"], inParameters: ["continue", "followup"], ...LOGIN },
  { host: "docs.google.com", paths: ["/viewer", "/gview", "/viewerng/viewer"], inParameters: ["url"], ...PAGE },
  { host: "googleadservices.com", paths: ["*"], inParameters: ["adurl"] },
  { host: "doubleclick.net", paths: ["*"], inParameters: ["adurl", "dc_trk_url"] },

  { host: "youtube.com", paths: ["/redirect"], inParameters: ["q"] },
  { host: "youtube.com", paths: ["/attribution_link"], inParameters: ["u"], mayBeRelative: true },
  { host: "youtube.com", paths: ["/signin", "/verify_age", "/verify_controversy"], inParameters: ["next", "next_url"], ...LOGIN },
  { host: "youtube.com", paths: ["/oembed"], inParameters: ["url"], ...PAGE },
  { host: "consent.youtube.com", paths: ["*"], inParameters: ["continue"], ...PAGE },

  { host: "linkedin.com", paths: ["/redir/*", "/safety/go*", "/leadgen/*", "/slink*"], inParameters: ["url"] },
  { host: "linkedin.com", paths: ["/e/*"], inParameters: ["url"], ...PAGE },
  { host: "linkedin.com", paths: ["/shareArticle", "/sharing/*", "/cws/share", "/feed"], inParameters: ["url", "shareurl"], ...PAGE },
  {
    host: "linkedin.com",
    paths: ["/authwall", "/login*", "/uas/login*", "/signup/*", "/start/*", "/checkpoint/*", "/m/login*"],
    inParameters: ["sessionredirect", "session_redirect", "session-redirect"],
    ...LOGIN,
  },

  ...["x.com", "twitter.com"].flatMap((host): Detour[] => [
    { host, paths: ["/intent/*", "/share"], inParameters: ["url"], ...PAGE },
    { host, paths: ["/i/redirect"], inParameters: ["url"] },
    { host, paths: ["/i/flow/*", "/login*", "/account/*"], inParameters: ["redirect_after_login"], ...LOGIN },
  ]),
  { host: "publish.twitter.com", paths: ["*"], inParameters: ["query", "url"], ...PAGE },
  { host: "go.bsky.app", paths: ["/redirect"], inParameters: ["u"] },
  { host: "github.com", paths: ["/login*", "/join*"], inParameters: ["return_to"], ...LOGIN },
  { host: "vimeo.com", paths: ["/log_in", "/join", "/login"], inParameters: ["redirect"], ...LOGIN },
  { host: "loom.com", paths: ["/login", "/signup"], inParameters: ["redirect", "next"], ...LOGIN },
  { host: "scribd.com", paths: ["/login", "/signup"], inParameters: ["next_url", "redirect_to"], ...LOGIN },
  { host: "wordpress.com", paths: ["/log-in*", "/wp-login.php"], inParameters: ["redirect_to"], ...LOGIN },
  { host: "wikipedia.org", paths: ["/w/extract2.php"], inParameters: ["url"], ...PAGE },

  { host: "safelinks.protection.outlook.com", paths: ["*"], inParameters: ["url"] },
  { host: "statics.teams.cdn.office.net", paths: ["/evergreen-assets/safelinks/*"], inParameters: ["url"] },
  { host: "teams.microsoft.com", paths: ["/dl/launcher/*"], inParameters: ["url"], mayBeRelative: true, ...PAGE },
  { host: "bing.com", paths: ["/ck/a"], inParameters: ["u"], written: "base64" },
  { host: "urldefense.proofpoint.com", paths: ["/v2/*"], inParameters: ["u"], written: "proofpoint-2" },
  { host: "urldefense.com", paths: ["/v2/*"], inParameters: ["u"], written: "proofpoint-2" },
  { host: "urldefense.proofpoint.com", paths: ["/v1/*"], inParameters: ["u"] },
  { host: "linkprotect.cudasvc.com", paths: ["/url"], inParameters: ["a"] },
  { host: "protection.sophos.com", paths: ["*"], inParameters: ["u"], written: "base64" },
  { host: "fireeye.com", paths: ["*"], inParameters: ["u"] },
  { host: "clicktime.symantec.com", paths: ["*"], inParameters: ["u"] },
  { host: "clicktime.cloud.postoffice.net", paths: ["*"], inParameters: ["u"] },
  { host: "emailprotection.link", paths: ["*"], inParameters: ["u", "url"] },
  { host: "mimecast.com", paths: ["/s/*", "/r/*"], inParameters: ["u", "url"] },
  { host: "slack-redir.net", paths: ["/link"], inParameters: ["url"] },
  { host: "deref-gmx.net", paths: ["*"], inParameters: ["redirecturl"] },
  { host: "deref-web.de", paths: ["*"], inParameters: ["redirecturl"] },
  { host: "deref-mail.com", paths: ["*"], inParameters: ["redirecturl"] },
  { host: "id.atlassian.com", paths: ["/login*"], inParameters: ["continue"], ...LOGIN },

  { host: "duckduckgo.com", paths: ["/l"], inParameters: ["uddg"] },
  { host: "out.reddit.com", paths: ["*"], inParameters: ["url"] },
  { host: "reddit.com", paths: ["/login*"], inParameters: ["dest"], ...LOGIN },
  { host: "reddit.com", paths: ["/submit"], inParameters: ["url"], ...PAGE },
  { host: "steamcommunity.com", paths: ["/linkfilter*"], inParameters: ["u", "url"] },
  { host: "medium.com", paths: ["/r"], inParameters: ["url"] },
  { host: "medium.com", paths: ["/m/global-identity*", "/m/signin"], inParameters: ["redirecturl", "redirect"], ...PAGE },
  { host: "vk.com", paths: ["/away.php"], inParameters: ["to"] },
  { host: "ok.ru", paths: ["/dk"], inParameters: ["st.link"] },
  { host: "t.umblr.com", paths: ["/redirect"], inParameters: ["z"] },
  { host: "disq.us", paths: ["/url"], inParameters: ["url"] },
  { host: "exit.sc", paths: ["*"], inParameters: ["url"] },
  { host: "getpocket.com", paths: ["/redirect", "/save", "/edit"], inParameters: ["url"], ...PAGE },
  { host: "pinterest.*", paths: ["/offsite", "/pin/create/*"], inParameters: ["url"], ...PAGE },
  { host: "t.me", paths: ["/share*", "/iv"], inParameters: ["url"], ...PAGE },
  { host: "telegram.me", paths: ["/share*"], inParameters: ["url"], ...PAGE },
  { host: "news.ycombinator.com", paths: ["/submitlink"], inParameters: ["u"], ...PAGE },
  { host: "tiktok.com", paths: ["/link/*"], inParameters: ["target"] },
  { host: "link.zhihu.com", paths: ["*"], inParameters: ["target"] },
  { host: "blogger.com", paths: ["/blog-this.g", "/share*"], inParameters: ["u", "url"], ...PAGE },
  { host: "go.redirectingat.com", paths: ["*"], inParameters: ["url"] },
  { host: "go.skimresources.com", paths: ["*"], inParameters: ["url"] },
  { host: "redirect.viglink.com", paths: ["*"], inParameters: ["u"] },
  { host: "click.linksynergy.com", paths: ["*"], inParameters: ["murl"] },
  { host: "awin1.com", paths: ["/cread.php"], inParameters: ["ued", "p"] },
];

/** A detour whose address stands in its path, or is its whole query. */
export interface PathDetour {
  readonly host: string;
  /** over path and query; the group `target` is the address, `secure` is there when it is one for https */
  readonly pattern: RegExp;
}

export const PATH_DETOURS: readonly PathDetour[] = [
  { host: "google.*", pattern: /^\/amp\/(?<secure>s\/)?(?<target>[^/]+\..+)$/u },
  { host: "cdn.ampproject.org", pattern: /^\/[a-z]\/(?<secure>s\/)?(?<target>[^/]+\..+)$/u },
  { host: "r.search.yahoo.com", pattern: /\/RU=(?<target>[^/]+)/u },
  { host: "urldefense.com", pattern: /^\/v3\/__(?<target>https?:.+?)__;/u },
  { host: "urldefense.us", pattern: /^\/v3\/__(?<target>https?:.+?)__;/u },
  { host: "secure-web.cisco.com", pattern: /^\/[^/]+\/(?<target>https?%3A.+)$/iu },
  { host: "prf.hn", pattern: /\/destination:(?<target>https?[^/]+)/iu },
  ...["href.li", "anonym.to", "dereferer.org", "nullrefer.com", "anon.to"].map((host) => ({
    host,
    pattern: /^\/\?(?<target>https?(?::|%3A).+)$/iu,
  })),
];

/** On any other host: pages of these names that hold a whole address in one of these parameters. */
export const ANYWHERE: { readonly pages: ReadonlySet<string>; readonly inParameters: readonly string[] } = {
  pages: new Set(
    [
      "redirect",
      "redir",
      "away",
      "outbound",
      "outgoing",
      "out",
      "goto",
      "exit",
      "leave",
      "leaving",
      "external",
      "extlink",
      "link",
      "click",
      "url",
      "safelink",
      "safelinks",
      "deref",
      "dereferrer",
    ].flatMap((name) => ["", ".php", ".aspx", ".html", ".jsp"].map((ending) => name + ending)),
  ),
  inParameters: [
    "url",
    "u",
    "q",
    "to",
    "target",
    "dest",
    "destination",
    "goto",
    "redirect",
    "redirect_url",
    "redirecturl",
    "href",
    "link",
    "l",
  ],
} as const;
