import fc from "fast-check";

/** Anything that may stand in a name or an id, and what would do harm in a query if it were taken for more. */
export const oddTexts = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.string({ unit: "grapheme", maxLength: 60 }),
  fc.stringMatching(/^712020:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{12}$/u),
  fc.constantFrom(
    ...['"', "\\", '\\"', '") or type = space or label in ("', "') OR assignee = currentUser() ORDER BY created", "AND", "NOT", "(", ")"],
    ...["*", "a*", "a b", "c++", "\u202E", "🙂", "\uD800", "<b>", "a\nb", "currentUser()", "EMPTY", "x".repeat(5_000)],
  ),
);
