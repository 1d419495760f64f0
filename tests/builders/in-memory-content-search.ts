import { wordsOf } from "@alongside/core";
import type { ContentHit, ContentPage, ContentQuery, ContentSearch, ExcerptPart, Person, PersonId, WordForms } from "@alongside/core";

/** An item as a platform holds it: what a row will show, the text behind it, and who may open it. */
export interface StoredItem {
  readonly row: Omit<ContentHit, "excerpt">;
  readonly text: string;
  /** null: everybody */
  readonly readers: readonly PersonId[] | null;
}

/** A row with the score that ordered it, for measuring other methods. */
export interface ScoredHit {
  readonly hit: ContentHit;
  readonly score: number;
}

interface Posting {
  readonly item: number;
  readonly occurrences: number;
}

/**
 * A search engine in memory that keeps the promises of the ContentSearch port, ranked by BM25 (k1 = 1.2, b = 0.75) over title, labels,
 * place and text. It stands in for a platform where a wire would only be in the way.
 */
export function createInMemoryEngine(items: readonly StoredItem[], people: readonly Person[], wordForms: WordForms) {
  const postings = new Map<string, Posting[]>();
  const lengths = items.map((item, index) => addToIndex(postings, stemsOf(everythingOf(item), wordForms), index));
  const meanLength = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  const described = new Map(people.map((person) => [person.id, person]));

  function scored(query: ContentQuery, asker: PersonId): ScoredHit[] {
    const stems = [...new Set(query.words.map((word) => wordForms.stemOf(word.toLowerCase())))];
    const found = new Map<number, number>();
    for (const stem of stems) {
      const list = postings.get(stem) ?? [];
      const rarity = Math.log(1 + (items.length - list.length + 0.5) / (list.length + 0.5));
      for (const { item, occurrences } of list) {
        const part = (rarity * occurrences * 2.2) / (occurrences + 1.2 * (0.25 + (0.75 * (lengths[item] ?? 0)) / meanLength));
        found.set(item, (found.get(item) ?? 0) + part);
      }
    }
    return [...found]
      .filter(([item]) => mayRead(items[item]!, asker) && isRecentEnough(items[item]!, query))
      .sort(([a, one], [b, other]) => other - one || a - b)
      .slice(0, query.limit)
      .map(([item, score]) => ({ hit: { ...items[item]!.row, excerpt: excerptOf(items[item]!.text, stems, wordForms) }, score }));
  }

  /** The port, made for one asking person. */
  function portFor(asker: PersonId): ContentSearch {
    return {
      source: "confluence",
      search: (query, signal) => {
        if (signal.aborted) return Promise.reject(new DOMException("stopped", "AbortError"));
        const hits = scored(query, asker).map(({ hit }) => hit);
        const ids = new Set(hits.flatMap((hit) => hit.contributions.map(({ person }) => person)));
        const page: ContentPage = { hits, people: [...ids].flatMap((id) => described.get(id) ?? []), contributors: "all" };
        return Promise.resolve(page);
      },
    };
  }

  return { scored, portFor };
}

function mayRead(item: StoredItem, asker: PersonId): boolean {
  return item.readers === null || item.readers.includes(asker);
}

function isRecentEnough({ row }: StoredItem, { issuesSince }: ContentQuery): boolean {
  return issuesSince === null || row.kind !== "issue" || (row.updatedAt !== null && row.updatedAt >= Date.parse(issuesSince));
}

function everythingOf({ row, text }: StoredItem): string {
  return [row.title, ...row.labels, row.place?.name ?? "", text].join(" ");
}

function stemsOf(text: string, wordForms: WordForms): string[] {
  return wordsOf(text).map((word) => wordForms.stemOf(word.toLowerCase()));
}

function addToIndex(postings: Map<string, Posting[]>, stems: readonly string[], item: number): number {
  const counts = new Map<string, number>();
  for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  for (const [stem, occurrences] of counts) {
    const list = postings.get(stem);
    if (list === undefined) postings.set(stem, [{ item, occurrences }]);
    else list.push({ item, occurrences });
  }
  return stems.length;
}

const WORDS_BEFORE = 8;
const WORDS_AFTER = 24;

/** A stretch of text around the first found word, with the found words marked. */
function excerptOf(text: string, stems: readonly string[], wordForms: WordForms): ExcerptPart[] {
  const pieces = text.split(/\s+/u);
  const isFound = (piece: string): boolean => stemsOf(piece, wordForms).some((stem) => stems.includes(stem));
  const at = Math.max(0, pieces.findIndex(isFound));
  return pieces.slice(Math.max(0, at - WORDS_BEFORE), at + WORDS_AFTER).map((piece) => ({ text: `${piece} `, matched: isFound(piece) }));
}
