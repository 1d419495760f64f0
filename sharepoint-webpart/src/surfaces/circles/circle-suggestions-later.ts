import type { CircleSuggestions } from "../for-you/circle-suggestions.tsx";

/** Comes with what lists circles, and loads what suggests some: the two show a circle with the same parts, which are there once. */
export async function loadCircleSuggestions(): Promise<typeof CircleSuggestions> {
  return (await import(/* webpackChunkName: "alongside-circle-suggestions" */ "../for-you/circle-suggestions.tsx")).CircleSuggestions;
}
