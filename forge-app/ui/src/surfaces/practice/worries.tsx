import { useId } from "react";
import { useMessages } from "../../messages/messages.tsx";

const WORRIES = [
  ["first.worry.silly", "first.worry.silly.a"],
  ["first.worry.watch", "first.worry.watch.a"],
  ["first.worry.flood", "first.worry.flood.a"],
  ["first.worry.credit", "first.worry.credit.a"],
] as const;

/** What may hold somebody back, each with a plain answer. */
export function Worries() {
  const messages = useMessages();
  const title = useId();
  return (
    <section className="al-section" aria-labelledby={title}>
      <h3 id={title}>{messages.text("first.worry")}</h3>
      <dl className="al-worries">
        {WORRIES.map(([worry, answer]) => (
          <div key={worry}>
            <dt className="al-strong">{messages.text(worry)}</dt>
            <dd className="al-reading">{messages.text(answer)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
