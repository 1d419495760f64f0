import type { ResourceContent, SharingRecord } from "@alongside/core";
import { pageText, personText } from "../../name-text.ts";
import type { RecordInWords, Telling } from "./describe-record.ts";
import { present } from "./present.ts";

/** What a person shared, or wrote about something shared. */
export function describeSharing(record: SharingRecord, telling: Telling): RecordInWords {
  const { messages, names } = telling;
  switch (record.kind) {
    case "resource":
      return describeResource(record.content, telling);
    case "resourceReply":
      return { caption: messages.text("data.reply"), words: record.content.text, more: [messages.text("data.toShared")] };
    case "stillGood": {
      const words = messages.text(record.content.holds ? "data.stillHolds" : "data.holdsNoLonger");
      return { caption: messages.text("data.stillGood"), words, more: [] };
    }
    case "thanks": {
      const words = messages.text("data.thanksTo", { name: personText(record.content.addressed, names, messages) });
      return { caption: messages.text("data.thanks"), words, more: present(record.content.text) };
    }
    case "collection": {
      const { title, about, topics } = record.content;
      return { caption: messages.text("data.collection"), words: title, more: present(about, topics?.join(", ")) };
    }
  }
}

function describeResource(resource: ResourceContent, { messages, names, locale }: Telling): RecordInWords {
  const { title, kind, why, link, item, minutes, language, topics, description, credit } = resource;
  const what = messages.text("kind", { kind });
  const page = item === undefined ? undefined : pageText(item, names, messages);
  return {
    caption: messages.text("name.sharedShort"),
    words: title ?? page ?? what,
    more: present(
      messages.text("reason.resource.why", { why }),
      what,
      minutes === undefined ? undefined : messages.text("minutes", { minutes }),
      language === undefined ? undefined : messages.text("who.inLanguage", { language: languageName(language, locale) }),
      topics?.join(", "),
      description,
      credit === undefined ? undefined : messages.text("shared.credit", { credit }),
      link,
    ),
  };
}

/** A language as the reader calls it; a code without a name stays a code. */
function languageName(language: string, locale: string): string {
  return new Intl.DisplayNames([locale.replace("_", "-")], { type: "language" }).of(language) ?? language;
}
