import { personId } from "@alongside/core";
import type { RecordStore, SuggestionRecords, SuitePorts } from "@alongside/core";
import { wordForms } from "../../src/word-forms.ts";
import { browserClock } from "./clock.ts";
import type { RequestConfluence } from "./confluence/confluence-api.ts";
import { createConfluenceContentSearch } from "./confluence/content-search.ts";
import { createConfluencePeopleDirectory } from "./confluence/people-directory.ts";
import { createConfluenceQuestionDelivery } from "./confluence/question-delivery.ts";

/** What the suite needs of Confluence, for the person in front of the screen. */
export function portsFor(accountId: string, request: RequestConfluence, records: RecordStore & SuggestionRecords): SuitePorts {
  return {
    asker: personId(accountId === "" ? "anonymous" : accountId),
    contentSearch: createConfluenceContentSearch(request),
    peopleDirectory: createConfluencePeopleDirectory(request),
    suggestions: records,
    records,
    delivery: createConfluenceQuestionDelivery(request, accountId),
    wordForms,
    clock: browserClock,
  };
}
