import type { ExpectedLink } from "./expected-link.ts";

const page = "https://coldboards.example.org/why-batteries-sulk";
const article = { shape: "article", title: "Why batteries sulk" } as const;
const encoded = "https%3A%2F%2Fcoldboards.example.org%2Fwhy-batteries-sulk";
const video = "https://www.youtube.com/watch?v=dQw4w9WgXcQ";
const encodedVideo = "https%3A%2F%2Fwww.youtube.com%2Fwatch%3Fv%3DdQw4w9WgXcQ";

export const TRACKING_LINKS: readonly ExpectedLink[] = [
  {
    text: `${page}?utm_source=nl&utm_medium=email&utm_campaign=winter`,
    ...article,
    address: page,
    tracking: ["utm_source", "utm_medium", "utm_campaign"],
  },
  { text: `${page}?id=7&fbclid=IwAR0abc&page=2`, ...article, address: `${page}?id=7&page=2`, tracking: ["fbclid"] },
  { text: `${page}?gclid=abc#part-2`, ...article, address: `${page}#part-2`, tracking: ["gclid"] },
  { text: `${page}?UTM_Source=nl`, ...article, address: page, tracking: ["UTM_Source"] },
  { text: `${page}?%75tm_source=nl&a=%20b`, ...article, address: `${page}?a=%20b`, tracking: ["%75tm_source"] },
  { text: `${page}#utm_source=nl&utm_medium=x`, ...article, address: page, tracking: ["utm_source", "utm_medium"] },
  { text: `${page}#part-2?utm_source=nl&x=1`, ...article, address: `${page}#part-2?x=1`, tracking: ["utm_source"] },
  {
    text: `${page}?mc_cid=1&mc_eid=2&_hsenc=3&_hsmi=4&mkt_tok=5&msclkid=6&igshid=7`,
    ...article,
    address: page,
    tracking: ["mc_cid", "mc_eid", "_hsenc", "_hsmi", "mkt_tok", "msclkid", "igshid"],
  },
  {
    text: `${page}?pk_campaign=a&mtm_source=b&wt_mc=c&xtor=d&at_medium=e`,
    ...article,
    address: page,
    tracking: ["pk_campaign", "mtm_source", "wt_mc", "xtor", "at_medium"],
  },
  { text: `${page}?t=40&list=7&curid=9&ref=home&source=index`, ...article },
  {
    text: `${page}?a=1&amp;utm_source=nl&amp;b=2`,
    ...article,
    address: `${page}?a=1&b=2`,
    withTracking: `${page}?a=1&utm_source=nl&b=2`,
    tracking: ["utm_source"],
  },
  { text: `${page}?utm_source=a&utm_source=b&q=x%26y`, ...article, address: `${page}?q=x%26y`, tracking: ["utm_source"] },
  { text: `${page}#:~:text=utm_source=1`, ...article },
  { text: `${page}#?utm_source=nl&x=1`, ...article, address: `${page}#?x=1`, tracking: ["utm_source"] },
  { text: `${page}#?utm_source=nl`, ...article, address: page, tracking: ["utm_source"] },
  { text: `${page}#xtor=RSS-1`, ...article, address: page, tracking: ["xtor"] },
];

/** The address itself holds where it leads. */
export const DETOUR_LINKS: readonly ExpectedLink[] = [
  {
    text: `https://l.facebook.com/l.php?u=${encoded}%3Ffbclid%3DIwAR0&h=AT0abc`,
    ...article,
    address: page,
    withTracking: `${page}?fbclid=IwAR0`,
    tracking: ["fbclid"],
    detours: ["l.facebook.com"],
  },
  { text: `https://lm.facebook.com/l.php?u=${encoded}`, ...article, address: page, detours: ["lm.facebook.com"] },
  { text: `https://www.facebook.com/sharer/sharer.php?u=${encoded}`, ...article, address: page, detours: ["www.facebook.com"] },
  {
    text: "https://m.facebook.com/login.php?next=https%3A%2F%2Fwww.facebook.com%2Fgroups%2Febikemechanics",
    by: "Facebook",
    shape: "group",
    title: "Ebikemechanics",
    address: "https://www.facebook.com/groups/ebikemechanics",
    detours: ["m.facebook.com"],
  },
  { text: `https://www.google.com/url?sa=t&url=${encoded}&usg=AOvVaw0`, ...article, address: page, detours: ["www.google.com"] },
  { text: `https://www.google.de/url?q=${page}&sa=D`, ...article, address: page, detours: ["www.google.de"] },
  {
    text: "https://www.google.com/amp/s/coldboards.example.org/why-batteries-sulk",
    ...article,
    address: page,
    detours: ["www.google.com"],
  },
  {
    text: "https://coldboards-example-org.cdn.ampproject.org/c/s/coldboards.example.org/why-batteries-sulk",
    ...article,
    address: page,
    detours: ["coldboards-example-org.cdn.ampproject.org"],
  },
  {
    text: "https://coldboards-example-org.translate.goog/why-batteries-sulk?_x_tr_sl=en&_x_tr_tl=de",
    ...article,
    address: page,
    detours: ["coldboards-example-org.translate.goog"],
  },
  {
    text: `https://www.youtube.com/redirect?event=video_description&redir_token=QUFF&q=${encoded}&v=dQw4w9WgXcQ`,
    ...article,
    address: page,
    detours: ["www.youtube.com"],
  },
  {
    text: "https://www.youtube.com/attribution_link?a=abc&u=%2Fwatch%3Fv%3DdQw4w9WgXcQ%26feature%3Dshare",
    by: "YouTube",
    shape: "video",
    address: video,
    withTracking: `${video}&feature=share`,
    tracking: ["feature"],
    detours: ["www.youtube.com"],
  },
  {
    text: `https://consent.youtube.com/m?continue=${encodedVideo}&gl=DE`,
    by: "YouTube",
    shape: "video",
    address: video,
    detours: ["consent.youtube.com"],
  },
  {
    text: `https://accounts.google.com/ServiceLogin?continue=${encodedVideo}`,
    by: "YouTube",
    shape: "video",
    address: video,
    detours: ["accounts.google.com"],
    login: true,
  },
  { text: `https://www.linkedin.com/redir/redirect?url=${encoded}&urlhash=x1`, ...article, address: page, detours: ["www.linkedin.com"] },
  { text: `https://www.linkedin.com/safety/go?url=${encoded}`, ...article, address: page, detours: ["www.linkedin.com"] },
  {
    text: "https://www.linkedin.com/authwall?trk=bf&sessionRedirect=https%3A%2F%2Fwww.linkedin.com%2Fcompany%2Fmarlo-bikes",
    by: "LinkedIn",
    shape: "page",
    title: "Marlo bikes",
    address: "https://www.linkedin.com/company/marlo-bikes",
    detours: ["www.linkedin.com"],
  },
  {
    text: "https://x.com/i/flow/login?redirect_after_login=%2Fjack%2Fstatus%2F20",
    by: "X",
    shape: "post",
    author: "@jack",
    address: "https://x.com/jack/status/20",
    detours: ["x.com"],
  },
  { text: `https://twitter.com/intent/tweet?text=Good&url=${encoded}`, ...article, address: page, detours: ["twitter.com"] },
  { text: `https://go.bsky.app/redirect?u=${encoded}`, ...article, address: page, detours: ["go.bsky.app"] },
  {
    text: `https://nam02.safelinks.protection.outlook.com/?url=${encoded}&data=05%7C01&reserved=0`,
    ...article,
    address: page,
    detours: ["nam02.safelinks.protection.outlook.com"],
  },
  {
    text: "https://urldefense.com/v3/__https://coldboards.example.org/why-batteries-sulk__;!!AbC!xYz$",
    ...article,
    address: page,
    detours: ["urldefense.com"],
  },
  {
    text: "https://urldefense.proofpoint.com/v2/url?u=https-3A__coldboards.example.org_why-2Dbatteries-2Dsulk&d=DwMF",
    ...article,
    address: page,
    detours: ["urldefense.proofpoint.com"],
  },
  { text: `https://duckduckgo.com/l/?uddg=${encoded}&rut=abc`, ...article, address: page, detours: ["duckduckgo.com"] },
  {
    text: "https://www.bing.com/ck/a?!&&p=abc&u=a1aHR0cHM6Ly9jb2xkYm9hcmRzLmV4YW1wbGUub3JnL3doeS1iYXR0ZXJpZXMtc3Vsaw&ntb=1",
    ...article,
    address: page,
    detours: ["www.bing.com"],
  },
  {
    text: `https://deref-gmx.net/mail/client/abc/dereferrer/?redirectUrl=${encoded}`,
    ...article,
    address: page,
    detours: ["deref-gmx.net"],
  },
  { text: `https://example.com/redirect?to=${encoded}`, ...article, address: page, detours: ["example.com"] },
  { text: `https://href.li/?${page}`, ...article, address: page, detours: ["href.li"] },
  {
    text: "https://l.facebook.com/l.php?u=https%3A%2F%2Fwww.google.com%2Furl%3Fq%3Dhttps%253A%252F%252Fcoldboards.example.org%252Fwhy-batteries-sulk",
    ...article,
    address: page,
    detours: ["l.facebook.com", "www.google.com"],
  },
  { text: "https://l.facebook.com/l.php?u=&h=AT0abc", by: "Facebook", shape: "link", hides: true },
  { text: "https://www.google.com/url?q=cold+batteries", shape: "link", hides: true },
  { text: `https://example.com/goto/${page}?a=1`, ...article, address: `${page}?a=1`, detours: ["example.com"] },
  {
    text: "https://translate.google.com/translate?sl=auto&u=https%3A%2F%2Fcoldboards.example.org%2Fwhy-batteries-sulk",
    ...article,
    address: page,
    detours: ["translate.google.com"],
  },
  { text: "https://news.google.com/rss/articles/CBMiAbCdEf?oc=5", shape: "link", hides: true },
];

/** Only opening these would tell where they lead. */
export const SHORTENED_LINKS: readonly ExpectedLink[] = [
  { text: "https://bit.ly/3xYzAbC", shape: "link", hides: true },
  { text: "https://t.co/AbCdEf1234", shape: "link", hides: true },
  { text: "https://tinyurl.com/winter-checklist", shape: "link", hides: true },
  { text: "https://goo.gl/maps/AbC", shape: "link", hides: true },
  { text: "https://maps.app.goo.gl/AbC123", shape: "link", hides: true },
  { text: "https://forms.gle/AbC123", shape: "link", hides: true },
  { text: "https://aka.ms/winter", shape: "link", hides: true },
  { text: "https://go.ted.com/6abc", by: "TED", shape: "link", hides: true },
  { text: "https://go.bsky.app/AbC123", by: "Bluesky", shape: "link", hides: true },
  { text: "https://bit.ly/", shape: "home" },
  {
    text: "https://l.facebook.com/l.php?u=https%3A%2F%2Fbit.ly%2F3xYzAbC",
    shape: "link",
    address: "https://bit.ly/3xYzAbC",
    detours: ["l.facebook.com"],
    hides: true,
  },
];
