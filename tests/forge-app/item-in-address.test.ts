import { describe, expect, it } from "vitest";
import { itemInAddress } from "../../forge-app/ui/src/item-in-address.ts";

const SITE = "https://marlo.example.org";
const at = (path: string, site = SITE): string | null => itemInAddress(`${SITE}${path}`, site);

describe("H2: an address of the site", () => {
  it("is the page it opens", () => {
    expect(at("/wiki/spaces/FLEET/pages/4711/Firmware+rollout")).toBe("4711");
    expect(at("/wiki/spaces/FLEET/pages/4711?focusedCommentId=3")).toBe("4711");
    expect(at("/wiki/spaces/FLEET/pages/edit-v2/4711")).toBe("4711");
    expect(at("/wiki/pages/viewpage.action?pageId=4711")).toBe("4711");
  });

  it("is the issue it opens", () => {
    expect(at("/browse/FLEET-482")).toBe("FLEET-482");
    expect(at("/jira/software/c/projects/FLEET/issues/FLEET-482")).toBe("FLEET-482");
    expect(at("/jira/software/projects/FLEET/boards/1?selectedIssue=FLEET-482")).toBe("FLEET-482");
  });

  it("is nothing of the platform when it opens something else, stands on another host, or the host is not known", () => {
    for (const path of ["/wiki/spaces/FLEET/overview", "/browse/", "/wiki/pages/viewpage.action?pageId=a", "/x?selectedIssue=../etc", "/"])
      expect(at(path), path).toBeNull();
    expect(itemInAddress("https://marlo.example.com/browse/FLEET-482", SITE)).toBeNull();
    expect(itemInAddress("http://marlo.example.org/browse/FLEET-482", SITE)).toBeNull();
    expect(at("/browse/FLEET-482", "")).toBeNull();
    expect(itemInAddress("no address", SITE)).toBeNull();
  });
});
