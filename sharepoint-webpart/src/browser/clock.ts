import type { Clock, Instant } from "@alongside/core";

/** The browser's own clock. */
export const browserClock: Clock = {
  now: () => Date.now() as Instant,
  wait: (milliseconds, signal) =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      signal.addEventListener(
        "abort",
        () => {
          clearTimeout(timer);
          resolve();
        },
        { once: true },
      );
    }),
};
