import type { CircleRecords } from "@alongside/core";
import { useAlongside } from "../../alongside.tsx";
import type { OwnPartWriting } from "../../use-own-part.ts";
import { useOwnPart } from "../../use-own-part.ts";

/** What somebody does about their own part in a circle. */
export type PartDeed = "join" | "listen" | "leave" | "stay";

/** Writes and removes one's own membership of a circle. */
export function useMyPart(records: CircleRecords, onChanged: () => void): OwnPartWriting<PartDeed> {
  const { circles } = useAlongside().suite;
  return useOwnPart<PartDeed>((deed, id) => circles[deed](records, id), onChanged);
}
