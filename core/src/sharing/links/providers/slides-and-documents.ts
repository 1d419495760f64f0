import type { Provider } from "../provider.ts";

export const SLIDESHARE: Provider = {
  name: "SlideShare",
  hosts: ["slideshare.net", "slideshare.com"],
  tracking: ["qid", "v", "b", "from_search", "from_action", "from_m_app", "next_slideshow", "smtnoredir", "nomobile"],
  without: ["mobile"],
  shapes: [
    ["/slideshow/embed_code/key/<id>", "deck"],
    ["/slideshow/embed_code/<id>", "deck"],
    ["/secret/<id>", "deck"],
    ["/{slideshow,presentation}/<slug>(/*)", "deck"],
    ["/document/<slug>(/*)", "document"],
    ["/search(/slideshow)?q=<query*>", "search"],
    ["/{tag,topic,category,featured/category}/<query>(/*)", "tag"],
    ["/{about,business,explore,features,featured,login,privacy,search,signup,ss,slideshow,terms,upload}(/*)", "page"],
    ["/", "home"],
    ["/<author>/{clipboards,documents,followers,following,infographics,likes,presentations,slideshows,videos}(/*)", "profile"],
    ["/<author>/<slug>(/*)", "deck"],
    ["/<author>", "profile"],
  ],
};

export const SPEAKER_DECK: Provider = {
  name: "Speaker Deck",
  hosts: ["speakerdeck.com"],
  shapes: [
    ["/{player,embed}/<id>", "deck"],
    ["/c/<query>", "tag"],
    ["/search?q=<query*>", "search"],
    ["/{about,embed,faq,features,guidelines,p,player,pricing,privacy,pro,search,signin,sign-in,signup,terms,c,users}(/*)", "page"],
    ["/", "home"],
    ["/u/<author>/p/<slug>", "deck"],
    ["/<author>/<slug>", "deck"],
    ["/<author>", "profile"],
  ],
};

export const SCRIBD: Provider = {
  name: "Scribd",
  hosts: ["scribd.com", "everand.com"],
  mayNeedLogin: true,
  without: ["mobile"],
  shapes: [
    ["/{document,documents,doc}/<number>(/<slug>)(/*)", "document"],
    ["/presentation/<number>(/<slug>)", "deck"],
    ["/{book,read,snapshot}/<number>(/<slug>)(/*)", "book"],
    ["/{audiobook,listen}/<number>(/<slug>)(/*)", "audiobook"],
    ["/{podcast,podcasts,podcast-show}/<number>(/<slug>)(/*)", "podcast"],
    ["/{article,magazine,magazines,news}/<number>(/<slug>)", "article"],
    ["/sheet-music/<number>(/<slug>)", "document"],
    ["/{embeds,fullscreen}/<number>(/*)", "document"],
    ["/{user,author,publisher}/<number>(/<person>)(/*)", "profile"],
    ["/{collections,list,lists}/<number>(/<slug>)", "list"],
    ["/search?query=<query*>", "search"],
    ["/search?q=<query*>", "search"],
    ["/", "home"],
  ],
};

const DOCUMENT_PATH = "(/a/<domain>)/document(/u/<number>)/d(/e)/<id>(/*)";

export const GOOGLE_DOCS: Provider = {
  name: "Google Docs",
  hosts: ["docs.google.com"],
  mayNeedLogin: true,
  tracking: ["usp", "ouid", "rtpof", "sd", "pli", "urp", "authuser", "ts", "exids", "pru"],
  startIn: ["t"],
  shapes: [
    [DOCUMENT_PATH, "document"],
    [DOCUMENT_PATH.replace("document", "spreadsheets"), "spreadsheet"],
    [DOCUMENT_PATH.replace("document", "presentation"), "deck"],
    [DOCUMENT_PATH.replace("document", "forms"), "form"],
    [DOCUMENT_PATH.replace("document", "drawings"), "drawing"],
    [DOCUMENT_PATH.replace("document", "file"), "file"],
    ["/{open,uc}?id=<id>", "file"],
    ["/spreadsheet/{ccc,pub,viewform}*", "spreadsheet"],
    ["/", "home"],
  ],
};

export const GOOGLE_DRIVE: Provider = {
  name: "Google Drive",
  hosts: ["drive.google.com"],
  mayNeedLogin: true,
  tracking: ["usp", "ouid", "rtpof", "sd", "pli", "urp", "authuser", "ts", "dmr", "ec"],
  startIn: ["t"],
  shapes: [
    ["(/a/<domain>)/file(/u/<number>)/d/<id>(/*)", "file"],
    ["(/a/<domain>)/drive(/u/<number>)/(mobile/)folders/<id>(/*)", "folder"],
    ["/{open,uc,thumbnail}?id=<id>", "file"],
    ["/folderview?id=<id>", "folder"],
    ["/drive(/*)", "home"],
    ["/", "home"],
  ],
};
