import type { SharedThing } from "@alongside/core";
import { StartCircle } from "../../components/start-circle.tsx";

/** Something that was shared is learned from together: a course, a book, a page. */
export function CircleOnThing({ thing: { resource, title } }: { readonly thing: SharedThing }) {
  const { link, item } = resource.content;
  return <StartCircle className="al-act" about={title} wish={{ topic: title, about: link ?? title, item: item ?? null }} />;
}
