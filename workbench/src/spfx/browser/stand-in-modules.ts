import { platform } from "./platform.ts";
import type { StandIn } from "./play-wish.ts";

/** Defines a module for each component that npm does not have, before the loader looks for it. */
export function defineStandIns(standIns: readonly StandIn[], application: object): void {
  const { define, React, ReactDOM } = platform();
  for (const { name, id, version, kind } of standIns) {
    const provide = (module: unknown): void => define(`${id}_${version}`, [], () => module);
    if (kind === "react") provide(name === "react" ? React : ReactDOM);
    else if (kind === "application") provide(application);
    else if (kind === "anything") provide(anything({}));
    else if (kind === "content-panel") provide(anything({ monitorChunkLoad: () => new Promise(() => undefined) }));
  }
}

/** Any member, any call and any construction gives another one of it; it must not look like a promise or an element of React. */
function anything(known: Readonly<Record<string, unknown>>): unknown {
  const members = new Map<PropertyKey, unknown>(Object.entries({ __esModule: true, ...known }));
  for (const name of ["then", "$$typeof", "toJSON"]) members.set(name, undefined);
  members.set(Symbol.toPrimitive, () => "");
  const target = (): unknown => anything({});
  return new Proxy(target, {
    get: (_target, name) => {
      if (typeof name === "symbol" || ["prototype", "name", "length", "call", "apply", "bind"].includes(name))
        return members.get(name) ?? (Reflect.get(target, name) as unknown);
      if (!members.has(name)) members.set(name, anything({}));
      return members.get(name);
    },
    construct: () => anything({}) as object,
  });
}
