/** The part of the platform's export call that is read: what the author configured. */
interface ExportCall {
  readonly extensionPayload?: { readonly config?: { readonly topic?: unknown } };
  readonly context?: { readonly extension?: { readonly config?: { readonly topic?: unknown } } };
}

/** A document of the Atlassian Document Format. */
interface AdfDocument {
  readonly type: "doc";
  readonly version: 1;
  readonly content: readonly unknown[];
}

/**
 * What a printed or exported page shows in place of the macro: the topic that the author set, and nothing else. An answer belongs to the one
 * person it was worked out for; an export is read by others.
 */
export function exportWhoCanHelp(call: ExportCall): AdfDocument {
  const topic = call.extensionPayload?.config?.topic ?? call.context?.extension?.config?.topic;
  if (typeof topic !== "string" || topic.trim() === "") return { type: "doc", version: 1, content: [] };
  const text = { type: "text", text: `Alongside: ${topic.trim()}` };
  return { type: "doc", version: 1, content: [{ type: "paragraph", content: [text] }] };
}
