import { createSuite, personId } from "@alongside/core";
import type { PersonId, Suite } from "@alongside/core";
import { createContext, useContext } from "react";
import type { HostContext } from "./host-context.ts";
import type { Lookups } from "./lookups.ts";
import { createLookups } from "./lookups.ts";
import { portsFor } from "./ports.ts";
import type { Products } from "./products.ts";
import { productsHere } from "./products.ts";
import type { Invoke } from "./records-client.ts";
import { createRecordsClient } from "./records-client.ts";

/** The suite for the person in front of the screen, and where they are. */
export interface Alongside {
  readonly host: HostContext;
  /** who looks; never suggested to themselves */
  readonly me: PersonId;
  readonly products: Products;
  readonly invoke: Invoke;
  readonly suite: Suite;
  /** the products that a question is put to */
  readonly sources: readonly string[];
  readonly lookups: Lookups;
}

/** Wires the suite to the platform, once for each frame. */
export function createAlongside(host: HostContext, all: Products, invoke: Invoke): Alongside {
  const products = productsHere(all, host.installedOn);
  const ports = portsFor(host, products, createRecordsClient(invoke));
  return {
    host,
    me: personId(ports.asker),
    products,
    invoke,
    suite: createSuite(ports),
    sources: ports.contentSearches.map(({ source }) => source),
    lookups: createLookups(products, host.installedOn, ports.peopleDirectory),
  };
}

const AlongsideContext = createContext<Alongside | null>(null);

export const AlongsideProvider = AlongsideContext.Provider;

/** The suite, and the place it is used in. */
export function useAlongside(): Alongside {
  const alongside = useContext(AlongsideContext);
  if (alongside === null) throw new TypeError("useAlongside: no AlongsideProvider above");
  return alongside;
}
