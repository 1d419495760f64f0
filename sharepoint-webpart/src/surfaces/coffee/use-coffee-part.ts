import type { RecordOf } from "@alongside/core";
import { useAlongside } from "../alongside-context.tsx";
import type { OwnPartControl } from "../use-own-part.ts";
import { useOwnPart } from "../use-own-part.ts";

/** What somebody does about taking part. */
export type CoffeeDeed = "takePart" | "pause" | "goOn" | "leave";

/**
 * Takes part on the site, sits a week out, goes on and stops, each with one write of one's own.
 *
 * @param mine null while one does not take part
 */
export function useCoffeePart(mine: RecordOf<"coffee"> | null, onChange: () => void): OwnPartControl<CoffeeDeed> {
  const { suite, home } = useAlongside();
  const { coffee } = suite.circles;
  return useOwnPart<CoffeeDeed>(async (deed, id) => {
    if (mine === null || deed === "takePart") return coffee.takePart(home, id);
    return coffee[deed](mine);
  }, onChange);
}
