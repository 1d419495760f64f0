import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { DOCUMENTS, SITE_PAGES, pageOfPath } from "../../sharepoint/libraries.ts";
import type { PageRow } from "../../store/rows.ts";
import type { CommentForm } from "../comment-form.ts";
import type { PageForm } from "../editor-view.ts";
import { html } from "../markup.ts";
import { addSiteComment, removeSiteComment } from "./site-comments.ts";
import { homeOf, showDocument, showLibrary, showSites } from "./site-lists.ts";
import { savePlacement, showAlone, showSitePage } from "./site-page.ts";
import { saveText, showText } from "./site-text.ts";
import type { SiteParts } from "./site-visit.ts";
import { SiteVisit } from "./site-visit.ts";
import type { WebPartPlace } from "./web-part-section.ts";

interface OfSite {
  readonly Params: { readonly site: string };
}
interface OfPage {
  readonly Params: { readonly site: string; readonly page: string };
}
type PagePlace = WebPartPlace & { readonly page: PageRow };

/** The SharePoint-like pages of the workbench, over the same organisation as the wiki. */
export function registerSites(app: FastifyInstance, parts: SiteParts): void {
  const visitOf = (request: FastifyRequest, reply: FastifyReply): SiteVisit => new SiteVisit(parts, request, reply);
  const show = (path: string, look: (visit: SiteVisit, place: WebPartPlace) => FastifyReply): void => {
    app.get<OfSite>(`/sites/:site${path}`, (request, reply) => {
      const visit = visitOf(request, reply);
      return onSite(visit, request.params.site, (place) => look(visit, place));
    });
  };
  app.get("/sites", (request, reply) => {
    const visit = visitOf(request, reply);
    return visit.person === null ? visit.signIn() : showSites(visit);
  });
  show("", (visit, { site, person }) => visit.redirect(homeOf(visit, site, person.id) + visit.query));
  show("/alongside", showAlone);
  show(`/${SITE_PAGES.folder}`, (visit, place) => showLibrary(visit, place, SITE_PAGES));
  show(`/${SITE_PAGES.folder}/:file`, (visit, place) => onPage(visit, place, pageOfPath(visit.path), showSitePage));
  show(`/${DOCUMENTS.folder}`, (visit, place) => showLibrary(visit, place, DOCUMENTS));
  show(`/${DOCUMENTS.folder}/:page/:file`, (visit, place) => onPage(visit, place, pageOfPath(visit.path), showDocument));
  // Where the platform's own code goes when it does not come up.
  show("/_layouts/15/error.aspx", (visit, { site }) => {
    const { failedTitle, failedBody } = visit.siteWords;
    return visit.show({
      title: failedTitle,
      site,
      content: html`<h1>${failedTitle}</h1>
        <p>${failedBody}</p>`,
    });
  });
  registerWrites(app, visitOf);
}

function registerWrites(app: FastifyInstance, visitOf: (request: FastifyRequest, reply: FastifyReply) => SiteVisit): void {
  const there = (visit: SiteVisit, { site, page }: OfPage["Params"], write: (place: PagePlace) => Shown): Shown =>
    onSite<Shown>(visit, site, (place) => onPage(visit, place, Number(page), (_visit, found) => write(found)));
  app.post<OfPage & { Body: CommentForm }>("/sites/:site/comment/:page", (request, reply) => {
    const visit = visitOf(request, reply);
    return there(visit, request.params, (place) => addSiteComment(visit, place, request.body));
  });
  app.post<OfPage & { Body: CommentForm }>("/sites/:site/comment/:page/removal", (request, reply) => {
    const visit = visitOf(request, reply);
    return there(visit, request.params, (place) => removeSiteComment(visit, place, request.body));
  });
  app.get<OfPage>("/sites/:site/text/:page", (request, reply) => {
    const visit = visitOf(request, reply);
    return there(visit, request.params, (place) => showText(visit, place));
  });
  app.post<OfPage & { Body: PageForm }>("/sites/:site/text/:page", (request, reply) => {
    const visit = visitOf(request, reply);
    return there(visit, request.params, (place) => saveText(visit, place, request.body));
  });
  app.post<OfPage>("/sites/:site/web-part/:page", (request, reply) => {
    const visit = visitOf(request, reply);
    return there(visit, request.params, (place) => savePlacement(visit, place, request.body));
  });
}

type Shown = FastifyReply | Promise<FastifyReply>;

/** What is not there and what may not be seen are the same. */
function onSite<R extends Shown>(visit: SiteVisit, name: string, look: (place: WebPartPlace) => R): R | FastifyReply {
  const { person, world } = visit;
  if (person === null) return visit.signIn();
  const site = world.sites.find(name);
  const role = site === null ? null : world.sites.roleOf(site, person.id);
  return site === null || role === null ? visit.gone() : look({ site, role, person, page: null });
}

function onPage<R extends Shown>(
  visit: SiteVisit,
  place: WebPartPlace,
  id: number | null,
  look: (visit: SiteVisit, place: PagePlace) => R,
): R | FastifyReply {
  const page = id === null ? null : visit.store.page({ account: place.person.id, app: false }, id);
  const isHere = page !== null && page.spaceId === place.site.space && page.status === "current";
  return isHere ? look(visit, { ...place, page }) : visit.gone();
}
