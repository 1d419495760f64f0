import * as React from "react";
import { useAlongside } from "../alongside-context.tsx";
import type { KeepInCollectionProps } from "./keep-in-collection.tsx";

const KeepInCollection = React.lazy(async () => {
  const { KeepInCollection: Shown } = await import(/* webpackChunkName: "alongside-collection" */ "./keep-in-collection.tsx");
  return { default: Shown };
});

/** Where one has no collection there is nothing to choose, and nothing to load. */
export function KeepInCollectionLater(props: KeepInCollectionProps): JSX.Element | null {
  const { me } = useAlongside();
  if (!props.seen.collections.some(({ collection }) => collection.owner === me)) return null;
  return (
    <React.Suspense fallback={null}>
      <KeepInCollection {...props} />
    </React.Suspense>
  );
}
