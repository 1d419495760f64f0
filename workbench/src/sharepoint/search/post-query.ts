import type { ApiAnswer, ApiCall } from "../api-call.ts";
import { ok } from "../api-call.ts";
import { guidFor } from "../guid.ts";
import type { Json } from "../odata.ts";
import { searchDocuments } from "./search-documents.ts";
import { searchPeople } from "./search-people.ts";
import { parseSearchRequest } from "./search-request.ts";

/** `POST _api/search/postquery`: rows that the asking person may open, and how many there are of those. */
export function postQuery(call: ApiCall): ApiAnswer {
  const request = parseSearchRequest(call);
  const { rows, total } = request.people ? searchPeople(call, request) : searchDocuments(call, request);
  return ok(
    searchResult(
      rows.map((row) => ({ Cells: cellsOf(row, request.properties) })),
      total,
    ),
  );
}

/** An answer with these rows. */
export function searchResult(rows: readonly Json[], total: number): Extract<ApiAnswer["shape"], { kind: "complex" }> {
  const value = {
    ElapsedTime: 1,
    PrimaryQueryResult: {
      CustomResults: [],
      QueryId: guidFor("query"),
      QueryRuleId: "00000000-0000-0000-0000-000000000000",
      RefinementResults: null,
      RelevantResults: {
        GroupTemplateId: null,
        ItemTemplateId: null,
        Properties: [],
        ResultTitle: null,
        ResultTitleUrl: null,
        RowCount: rows.length,
        Table: { Rows: rows },
        TotalRows: total,
        TotalRowsIncludingDuplicates: total,
      },
      SpecialTermResults: null,
    },
    Properties: [],
    SecondaryQueryResults: [],
    SpellingSuggestion: "",
    TriggeredRules: [],
  };
  return { kind: "complex", name: "postquery", type: "Microsoft.Office.Server.Search.REST.SearchResult", value };
}

/** The chosen properties; those that are not there stand without a value. */
function cellsOf(row: Json, properties: readonly string[]): Json[] {
  const byName = new Map(Object.entries(row).map(([name, value]) => [name.toLowerCase(), value]));
  return [...new Set(properties)].map((name) => {
    const value = byName.get(name.toLowerCase());
    const isThere = typeof value === "string" && value !== "";
    return { Key: name, Value: isThere ? value : null, ValueType: isThere ? "Edm.String" : "Null" };
  });
}
