import { describe, expect, it } from "vitest";
import { parseSpaceLabels } from "../../forge-app/ui/src/confluence/space-labels.ts";

describe("the labels of a space", () => {
  const row = (...labels: readonly (readonly [prefix: string, name: string])[]) => ({
    content: { metadata: { labels: { results: labels.map(([prefix, name]) => ({ prefix, name })) } } },
  });

  it("are said once each, as words, without those that somebody keeps for themselves", () => {
    const results = [row(["global", "torque-sensors"], ["my", "favourite"]), row(["global", "torque-sensors"], ["global", "depots"]), {}];
    expect(parseSpaceLabels({ results, _links: {} })).toEqual({ topics: ["torque sensors", "depots"], isWhole: true });
  });

  it("are not all when the space has more pages than one search gives", () => {
    expect(parseSpaceLabels({ results: [], _links: { next: "/rest/api/search?cursor=x" } }).isWhole).toBe(false);
    expect(parseSpaceLabels("odd")).toEqual({ topics: [], isWhole: true });
  });
});
