import type { RecognisedLink } from "@alongside/core";

/** What the addresses of shared things tell by themselves. Asks nobody; nothing of what is known is loaded where there is no link. */
export async function recogniseLater(links: readonly string[]): Promise<ReadonlyMap<string, RecognisedLink>> {
  if (links.length === 0) return new Map();
  const { recogniseLink } = await import(/* webpackChunkName: "alongside-links" */ "./links.ts");
  return new Map(
    links.flatMap((link): (readonly [string, RecognisedLink])[] => {
      const recognised = recogniseLink(link);
      return recognised.ok ? [[link, recognised.value]] : [];
    }),
  );
}
