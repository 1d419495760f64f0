import type { WireAnswer, WireRequest } from "../../workbench/src/wire.ts";

/** The part of a workbench that says who somebody is. */
interface Site {
  readonly wire: { request: (wish: WireRequest) => Promise<WireAnswer> };
}

/**
 * Makes some people administrators of a site: what the platform answers to "what may I do" is theirs, whatever the organisation says.
 *
 * @returns how often it was asked, by whom
 */
export function administeredBy(site: Site, people: readonly string[]): { readonly asked: string[] } {
  const { request } = site.wire;
  const asked: string[] = [];
  const answerAs = async (wish: WireRequest): Promise<WireAnswer> => {
    const answer = await request(wish);
    if (!/^\/wiki\/rest\/api\/user\/current\?.*expand=operations/u.test(wish.path)) return answer;
    asked.push(wish.person ?? "nobody");
    if (answer.status !== 200) return answer;
    const used = [{ operation: "use", targetType: "application" }];
    const operations =
      wish.person !== null && people.includes(wish.person) ? [...used, { operation: "administer", targetType: "application" }] : used;
    return { ...answer, body: JSON.stringify({ ...(JSON.parse(answer.body) as object), operations }) };
  };
  Object.assign(site.wire, { request: answerAs });
  return { asked };
}
