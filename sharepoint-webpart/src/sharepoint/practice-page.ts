import type { SectionedPage } from "@alongside/core";
import { PortError, sectionsOf } from "@alongside/core";
import { textOfCanvas } from "./page-in-view.ts";
import { entryOf, textAt } from "./read-json.ts";
import { NotThereError, askSharePoint } from "./request.ts";
import type { SitePagesParts } from "./site-pages.ts";

/**
 * Reads the page on which a site wrote practice cards in words of its own, in one call, as the person in front of the screen.
 *
 * @param written what an author wrote: the name of a page, or its address
 * @throws PortError, also where it is no page of this site or the person cannot open it
 */
export async function readPracticePage({ send, web }: SitePagesParts, written: string): Promise<SectionedPage> {
  const path = pathOfPage(written, web);
  if (path === null) throw new NotThereError();
  // learn.microsoft.com, "Supporting % and # in files and folders with the ResourcePath API".
  const answer = await askSharePoint(send, {
    method: "GET",
    path: "_api/web/GetFileByServerRelativePath(decodedUrl=@page)/ListItemAllFields",
    query: { "@page": `'${path.replaceAll("'", "''")}'`, $select: "Title,CanvasContent1" },
  });
  const page = entryOf(answer);
  const title = textAt(page, "Title");
  if (title === null) throw new PortError("malformed-answer", "SharePoint gave a page without a title");
  const url = new URL(path.split("/").map(encodeURIComponent).join("/"), web).href;
  return { page: { title, url }, sections: sectionsOf(textAt(page, "CanvasContent1") ?? "", textOfCanvas) };
}

/** What "Copy link" puts in front of the path of a page. */
const COPIED = /^\/:\w:\/r(?=\/)/u;

/**
 * The path of a page of this site on its server.
 *
 * @returns null for what is none
 */
export function pathOfPage(written: string, web: string): string | null {
  const { origin, pathname } = new URL(web);
  const pages = `${decoded(pathname)?.replace(/\/+$/u, "") ?? ""}/SitePages/`;
  if (!/[/:\\]/u.test(written)) return `${pages}${written.replace(/\.aspx$/iu, "")}.aspx`;
  if (!URL.canParse(written, origin)) return null;
  const url = new URL(written, origin);
  const path = decoded(url.pathname.replace(COPIED, ""));
  const isHere = url.origin === origin && path?.toLowerCase().startsWith(pages.toLowerCase()) === true;
  return isHere && path.toLowerCase().endsWith(".aspx") && !path.includes("..") ? path : null;
}

function decoded(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}
