import type { Strings } from "../messages.ts";

/** What is said while something is brought in; loaded with it, and with the words of the forms. */
export const WORDS: Strings = {
  "bring.collections": "Collections in it",
  "bring.do": "Share these",
  "bring.done": "Shared. You can change each one, or take all of it back.",
  "bring.failed": "It could not be looked through just now. What you pasted is still here.",
  "bring.file": "Or choose a file",
  "bring.fileHint": "ActivityStreams (JSON), OPML, bookmarks of a browser, or plain text. It is read in this browser.",
  "bring.found": "Nothing of this is shared yet. Look through it first.",
  "bring.lead":
    "What you or somebody else collected elsewhere: addresses, bookmarks, an outline, or a file that was taken along from another place. You look through it first.",
  "bring.left": "Left out",
  "bring.leftElsewhere": "It can only be opened on the platform it is from, and the file has no address of it.",
  "bring.leftNoAddress": "There is no address in it.",
  "bring.leftOther": "It is no shared thing.",
  "bring.leftTwice": "It stands in it before.",
  "bring.look": "Look through it",
  "bring.more": "There is more in it than is shown here. Bring in the rest afterwards.",
  "bring.needed": "Without this line it is left out.",
  "bring.noName": "An entry without a name",
  "bring.none":
    "Nothing in it can be read as shared things. Lists of addresses, bookmarks, ActivityStreams and OPML can; an outline that declares entities of its own is not read.",
  "bring.nothing": "Nothing is ticked yet. A thing can be ticked once it has its line.",
  "bring.reading": "Looking through it.",
  "bring.sharing": "One after the other. This can take a moment.",
  "bring.take": "Take it",
  "bring.takeBack": "Take all of it back",
  "bring.takenBack": "Taken back. Nobody sees it any more; it stands below again.",
  "bring.text": "Paste it here",
  "bring.textHint": "One address in each line; a title or the reason it helped may stand beside it. An outline (OPML) works as well.",
  "bring.there": "You share this with these readers already. It is not shared twice, and takes its place in a collection.",
  "bring.title": "Bring things in",
  "bring.tooLarge": "It has more than {maximum} characters. Bring it in piece by piece.",
  "sp.bring.lookAlike": "{seen}. It uses {what}. Its true name is {real}.",
  "sp.bring.myData": "This file holds everything about you. It is brought back below, where what lies in this browser alone is.",
};
