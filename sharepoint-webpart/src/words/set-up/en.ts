import type { Strings } from "../messages.ts";

/** What is said to owners of a site, and on one that is not set up; loaded only there. */
export const WORDS: Strings = {
  "data.calmSharePoint":
    "On SharePoint each answer is worked out in the browser of the person who asks. Somebody with technical skill could find out that you are resting.",
  "sp.list.holds":
    "Offers and wishes; short things that helped somebody, replies to them, who said that they still hold, and collections; what people wrote about being asked, and who is not to be suggested",
  "sp.over.body":
    "What people wrote on this site is shown to nobody once its time is over. It lies in the list until its author changes something here. You are an owner, so you can remove it for everybody.",
  "sp.over.do": "Remove what is over",
  "sp.over.failed": "Not everything is removed yet: SharePoint did not answer to the end. Trying again goes on from there.",
  "sp.over.forbidden": "You may not remove what others wrote. A site owner can.",
  "sp.over.removed": "Nothing that is over lies in the list any more.",
  "sp.over.removing": "Removing it.",
  "sp.over.title": "What is over",
  "sp.setup.adding": "Adding the list.",
  "sp.setup.again": "Add the list after all",
  "sp.setup.author": "Its author, and site owners",
  "sp.setup.behindBody":
    "The list on this site is from an earlier version of Alongside, or was not finished. You are an owner, so you can bring it up to date. What lies in it stays.",
  "sp.setup.behindDo": "Bring the list up to date",
  "sp.setup.behindTitle": "The list of this site has to be brought up to date",
  "sp.setup.copyNote": "Copy a note for an owner",
  "sp.setup.do": "Add the list",
  "sp.setup.failed": "The list could not be added just now. What was added stays; trying again goes on from there.",
  "sp.setup.forbidden": "You may not add lists on this site. A site owner can.",
  "sp.setup.holds": "Holds",
  "sp.setup.later": "Later",
  "sp.setup.list": "List",
  "sp.setup.memberBody": "A site owner can add it in one step. Who can help works without it.",
  "sp.setup.memberTitle": "What people write has no place on this site yet",
  "sp.setup.note":
    "Hello! Could you open {link} and press “{button}”? Then people on our site can share what helped them, and say what they can be asked about. It takes one step and copies nothing.",
  "sp.setup.ownerBody":
    "What people share, offer and wish is kept in a list on this site. You are an owner, so you can add it. Nothing is copied from anywhere.",
  "sp.setup.ownerTitle": "Who can help works now. What people write needs a place.",
  "sp.setup.read": "Who can read it",
  "sp.setup.undo": "Removing the list removes what is in it; an export comes first.",
  "sp.setup.write": "Who can change an entry",
};
