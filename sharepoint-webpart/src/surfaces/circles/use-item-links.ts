import type { ItemId, ItemLink } from "@alongside/core";
import * as React from "react";
import { useAlongside } from "../alongside-context.tsx";

/** Titles and addresses of some pages, as this person may see them: one question for all of them. */
export function useItemLinks(ids: readonly ItemId[]): ReadonlyMap<ItemId, ItemLink> {
  const { itemLinks } = useAlongside();
  const [links, setLinks] = React.useState<ReadonlyMap<ItemId, ItemLink>>(new Map());
  const wanted = ids.join("\n");
  React.useEffect(() => {
    let isWanted = true;
    if (wanted !== "") {
      void itemLinks(wanted.split("\n") as ItemId[]).then((found) => {
        if (isWanted) setLinks(found.links);
      });
    }
    return () => {
      isWanted = false;
    };
  }, [itemLinks, wanted]);
  return links;
}
