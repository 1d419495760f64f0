import { personId } from "@alongside/core";
import type { RecordStore, SuggestionRecords, SuitePorts, WorkSearch } from "@alongside/core";
import { wordForms } from "../../src/word-forms.ts";
import { browserClock } from "./clock.ts";
import type { HostContext } from "./host-context.ts";
import { createJiraContentSearch } from "./jira/content-search.ts";
import { createJiraPeopleDirectory } from "./jira/people-directory.ts";
import { createJiraQuestionDelivery } from "./jira/question-delivery.ts";
import { createJiraWorkSearch } from "./jira/work-search.ts";
import type { Products } from "./products.ts";
import { createQuestionDelivery } from "./question-delivery.ts";
import { createConfluenceContentSearch } from "./confluence/content-search.ts";
import { createConfluencePeopleDirectory } from "./confluence/people-directory.ts";
import { createConfluenceQuestionDelivery } from "./confluence/question-delivery.ts";
import { createConfluenceWorkSearch } from "./confluence/work-search.ts";

/** What the suite needs of the platform, for the person in front of the screen. */
export function portsFor(
  { accountId, installedOn: here, issueKey, product }: Pick<HostContext, "accountId" | "installedOn" | "issueKey" | "product">,
  { confluence, jira }: Products,
  records: RecordStore & SuggestionRecords,
): SuitePorts {
  // Jira is asked twice at most; on an issue the first call reads the issue.
  const solversBy = issueKey === null ? browserClock : null;
  return {
    asker: personId(accountId === "" ? "anonymous" : accountId),
    contentSearches: [
      ...(here.confluence ? [createConfluenceContentSearch(confluence)] : []),
      ...(here.jira ? [createJiraContentSearch(jira, { wordForms, solversBy })] : []),
    ],
    workSearch: workSearchOf(here[product] ? product : here.confluence ? "confluence" : "jira", { confluence, jira }),
    absentSources: [...(here.confluence ? [] : ["confluence"]), ...(here.jira ? [] : ["jira"])],
    peopleDirectory: here.confluence ? createConfluencePeopleDirectory(confluence) : createJiraPeopleDirectory(jira),
    suggestions: records,
    records,
    delivery: createQuestionDelivery(createConfluenceQuestionDelivery(confluence, accountId), createJiraQuestionDelivery(jira, accountId)),
    wordForms,
    clock: browserClock,
  };
}

/** What people worked on, in one product alone: that of the surface, where the app is installed on it. */
function workSearchOf(product: keyof Products, { confluence, jira }: Products): WorkSearch {
  return product === "confluence" ? createConfluenceWorkSearch(confluence) : createJiraWorkSearch(jira, wordForms);
}
