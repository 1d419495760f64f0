import { isHostOf } from "./address.ts";
import type { Address } from "./address.ts";

/** Hosts whose addresses are codes: only opening one tells where it leads. */
const SHORTENERS: readonly string[] = [
  ...["bit.ly", "bitly.com", "j.mp", "tinyurl.com", "tiny.cc", "tiny.one", "ow.ly", "owl.li", "buff.ly", "is.gd", "v.gd", "rebrand.ly"],
  ...["cutt.ly", "t.ly", "rb.gy", "shorturl.at", "s.id", "bl.ink", "dub.sh", "kutt.it", "clck.ru", "u.to", "goo.su", "adf.ly", "ouo.io"],
  ...[
    "snip.ly",
    "sniply.io",
    "dlvr.it",
    "ift.tt",
    "trib.al",
    "lnk.to",
    "smarturl.it",
    "urlz.fr",
    "ogy.de",
    "t1p.de",
    "kurzelinks.de",
    "tr.im",
  ],
  ...[
    "goo.gl",
    "g.co",
    "forms.gle",
    "page.link",
    "app.link",
    "onelink.me",
    "youtube.app.link",
    "hubs.ly",
    "hubs.la",
    "hubs.li",
    "eepurl.com",
  ],
  ...[
    "t.co",
    "pic.twitter.com",
    "pic.x.com",
    "lnkd.in",
    "fb.me",
    "fb.watch",
    "m.me",
    "ig.me",
    "wp.me",
    "slidesha.re",
    "scr.bi",
    "go.bsky.app",
  ],
  ...[
    "go.ted.com",
    "on.ted.com",
    "t.ted.com",
    "git.io",
    "aka.ms",
    "1drv.ms",
    "msft.it",
    "amzn.to",
    "amzn.eu",
    "a.co",
    "apple.co",
    "spoti.fi",
  ],
  ...[
    "spotify.link",
    "vm.tiktok.com",
    "vt.tiktok.com",
    "pin.it",
    "flip.it",
    "qr.ae",
    "redd.it",
    "vk.cc",
    "wa.link",
    "linktr.ee",
    "geni.us",
  ],
  ...["nyti.ms", "wapo.st", "reut.rs", "bbc.in", "econ.st", "on.ft.com", "on.wsj.com", "bloom.bg", "cnn.it", "gu.com", "n.pr", "tcrn.ch"],
  ...["s.hbr.org", "mck.co", "oreil.ly", "sforce.co", "ibm.co", "spon.de", "sz.de", "swr.li"],
];

/** Whether an address is such a code. The front page of a shortener hides nothing. */
export function isShortened({ host, path }: Address): boolean {
  return path !== "/" && SHORTENERS.some((shortener) => isHostOf(host, shortener));
}
