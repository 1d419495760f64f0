import type { ForYouAnswer } from "@alongside/core";
import { ofKind } from "@alongside/core";
import { useMessages } from "../../messages/messages.tsx";
import { personText } from "../../name-text.ts";
import type { Names } from "../../use-names.ts";

/** Thanks for what the person shared, which nobody else reads. */
export function ThanksToMe({ answer, names }: { readonly answer: ForYouAnswer; readonly names: Names }) {
  const messages = useMessages();
  const mine = ofKind(answer.mine, "resource");
  const thanks = ofKind(answer.toMe, "thanks").flatMap((record) => {
    const resource = mine.find(({ id }) => id === record.content.resource);
    const { item, title } = resource?.content ?? {};
    const shown = item === undefined ? title : names.page(item)?.title;
    return shown === undefined ? [] : [{ record, title: shown }];
  });
  if (thanks.length === 0) return null;
  const title = messages.text("forYou.thanks");
  return (
    <section className="al-section" aria-label={title}>
      <h2>{title}</h2>
      <ul className="al-documents">
        {thanks.map(({ record, title: of }) => (
          <li key={`${record.owner} ${record.id}`}>
            <p>
              {messages.rich("forYou.thanksFor", { name: <bdi>{personText(record.owner, names, messages)}</bdi>, title: <bdi>{of}</bdi> })}
            </p>
            {record.content.text === undefined ? null : <p className="al-quote">{record.content.text}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
