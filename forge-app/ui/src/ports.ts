import { personId } from "@alongside/core";
import type { RecordStore, SuggestionRecords, SuitePorts } from "@alongside/core";
import { wordForms } from "../../src/word-forms.ts";
import { browserClock } from "./clock.ts";
import type { HostContext } from "./host-context.ts";
import { createJiraContentSearch } from "./jira/content-search.ts";
import { createJiraQuestionDelivery } from "./jira/question-delivery.ts";
import type { RequestProduct } from "./product-api.ts";
import { createQuestionDelivery } from "./question-delivery.ts";
import { createConfluenceContentSearch } from "./confluence/content-search.ts";
import { createConfluencePeopleDirectory } from "./confluence/people-directory.ts";
import { createConfluenceQuestionDelivery } from "./confluence/question-delivery.ts";

/** The products of the site, each asked as the person in front of the screen. */
export interface Products {
  readonly confluence: RequestProduct;
  readonly jira: RequestProduct;
}

/** Without it the app cannot ask Jira; on a site without Jira, or where the app is not installed on it, it is not granted. */
const JIRA_SCOPE = "read:jira-work";

/** What the suite needs of the platform, for the person in front of the screen. */
export function portsFor(
  { accountId, scopes, issueKey }: Pick<HostContext, "accountId" | "scopes" | "issueKey">,
  { confluence, jira }: Products,
  records: RecordStore & SuggestionRecords,
): SuitePorts {
  const hasJira = scopes === null || scopes.includes(JIRA_SCOPE);
  // Jira is asked twice at most; on an issue the first call reads the issue.
  const solversBy = issueKey === null ? browserClock : null;
  return {
    asker: personId(accountId === "" ? "anonymous" : accountId),
    contentSearches: [
      createConfluenceContentSearch(confluence),
      ...(hasJira ? [createJiraContentSearch(jira, { wordForms, solversBy })] : []),
    ],
    absentSources: hasJira ? [] : ["jira"],
    peopleDirectory: createConfluencePeopleDirectory(confluence),
    suggestions: records,
    records,
    delivery: createQuestionDelivery(createConfluenceQuestionDelivery(confluence, accountId), createJiraQuestionDelivery(jira, accountId)),
    wordForms,
    clock: browserClock,
  };
}
