import { useMessages } from "../../messages/messages.tsx";

const STEPS = ["volunteer", "preview", "publish"] as const;
export type Step = (typeof STEPS)[number];

/** Where a round stands. */
export function Steps({ current }: { readonly current: Step }) {
  const messages = useMessages();
  return (
    <ol className="al-round-steps">
      {STEPS.map((step, index) => (
        <li key={step} aria-current={step === current ? "step" : undefined}>
          <i aria-hidden="true">{index + 1}</i>
          {messages.text("round.step", { step })}
        </li>
      ))}
    </ol>
  );
}
