import type { Provider } from "../provider.ts";
import type { LinkShape } from "../recognised-link.ts";

export const BLOGGER: Provider = {
  name: "Blogger",
  hosts: ["blogspot.*", "blogger.com"],
  shapes: [
    ["<site>.blogspot.*/<year>/<month>/<slug>(/*)", "article"],
    ["<site>.blogspot.*/<year>(/<month>)(/<day>)", "list"],
    ["<site>.blogspot.*/p/<slug>", "page"],
    ["<site>.blogspot.*/search/label/<query>(/*)", "tag"],
    ["<site>.blogspot.*/search?q=<query*>", "search"],
    ["<site>.blogspot.*/{search,feeds}(/*)", "list"],
    ["<site>.blogspot.*/", "home"],
    ["<site>.blogspot.*/*", "page"],
    ["{blogger.com,draft.blogger.com}/profile/<number>", "profile"],
  ],
};

/** Hosts of WordPress itself, which are nobody's blog. */
const OWN = "{support,developer,learn,apps,jetpack,public-api,dashboard,en,de,fr,es,pt,it,nl}.wordpress.com";

export const WORDPRESS_COM: Provider = {
  name: "WordPress",
  hosts: ["wordpress.com"],
  tracking: ["share", "nb", "like_comment", "wref"],
  shapes: [
    ["wordpress.com/", "home"],
    ["wordpress.com/{tag,discover/tag,read/tag}/<query>(/*)", "tag"],
    ["wordpress.com/{read,reader}/{blogs,feeds}/<id>/posts/<number>", "article"],
    ["wordpress.com/*", "page"],
    [`${OWN}/*`, "page"],
    ["<site>.files.wordpress.com/<year>/<month>/<file>", "file"],
    ["<site>.files.wordpress.com/*", "file"],
    ["<site>.wordpress.com/<year>/<month>/<day>/<slug>(/*)", "article"],
    ["<site>.wordpress.com/<year>(/<month>)(/<day>)(/page/<number>)", "list"],
    ["<site>.wordpress.com/<year>/<month>/<slug>(/*)", "article"],
    ["<site>.wordpress.com/{category,tag}/<query>(/*)", "tag"],
    ["<site>.wordpress.com/author/<author>(/*)", "profile"],
    ["<site>.wordpress.com/feed(/*)", "list"],
    ["<site>.wordpress.com/?p=<number>", "article"],
    ["<site>.wordpress.com/?page_id=<number>", "page"],
    ["<site>.wordpress.com/?s=<query*>", "search"],
    ["<site>.wordpress.com/", "home"],
    ["<site>.wordpress.com/<tail*>", "page"],
  ],
};

/** WordPress on a host of its own, where the address gives it away. */
export const WORDPRESS_ELSEWHERE: Provider = {
  name: "WordPress",
  hosts: [],
  tracking: ["share", "nb"],
  shapes: [
    ["(/*)/wp-content/uploads/(sites/<number>/)<year>/<month>/<file>", "file"],
    ["(/*)/wp-content/*", "file"],
    ["(/*)/wp-json(/*)", "page"],
    ["(/*)/{wp-admin,wp-login.php}(/*)", "page"],
    ["/*?p=<number>", "article"],
    ["/*?page_id=<number>", "page"],
    ["/*?attachment_id=<number>", "file"],
  ],
};

function wiki(name: string, host: string, shape: LinkShape): Provider {
  return {
    name,
    hosts: [host],
    subdomains: "any",
    languageIn: "subdomain",
    hasHeadings: true,
    tracking: ["wprov"],
    shapes: [
      ["/w/index.php?search=<query*>", "search"],
      ["/wiki/*:*?search=<query*>", "search"],
      ["/wiki/special:search/<query*>", "search"],
      ["/w/index.php?title=<title*>", shape],
      ["/w/index.php/<title*>", shape],
      ["/{wiki,zh,zh-cn,zh-hans,zh-hant,zh-hk,zh-mo,zh-my,zh-sg,zh-tw,sr,sr-ec,sr-el}/<title*>", shape],
      ["/api/rest_v1/page/<sort>/<title>", shape],
      ["/w/index.php*", shape],
      ["/(wiki)?title=<title*>", shape],
      ["/(wiki)?curid=<number>", shape],
      ["/(wiki)?search=<query*>", "search"],
      ["/(wiki)", "home"],
    ],
  };
}

export const WIKIPEDIA: Provider = wiki("Wikipedia", "wikipedia.org", "encyclopedia");

export const SISTERS_OF_WIKIPEDIA: readonly Provider[] = [
  wiki("Wiktionary", "wiktionary.org", "encyclopedia"),
  wiki("Wikibooks", "wikibooks.org", "book"),
  wiki("Wikisource", "wikisource.org", "book"),
  wiki("Wikiversity", "wikiversity.org", "course"),
  wiki("Wikivoyage", "wikivoyage.org", "article"),
  wiki("Wikiquote", "wikiquote.org", "article"),
  wiki("Wikinews", "wikinews.org", "article"),
];
