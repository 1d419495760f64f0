import { randomUUID } from "node:crypto";
import { STATUS_CODES } from "node:http";
import { invalidQuery } from "./sharepoint-error.ts";

/** One call inside a batch. */
export interface BatchPart {
  readonly method: string;
  /** absolute, as it was sent */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface BatchAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const MAXIMUM_PARTS = 100;

/**
 * The calls of a batch in their order, those of its change sets among them
 * (https://learn.microsoft.com/sharepoint/dev/sp-add-ins/make-batch-requests-with-the-rest-apis, read 2026-07). Lines end with or without a
 * carriage return.
 *
 * @throws SharePointError 400
 */
export function parseBatch(text: string, contentType: string): readonly BatchPart[] {
  const parts = partsIn(text.replaceAll("\r\n", "\n"), contentType).flatMap((part) => {
    const inner = headerOf(part, "content-type");
    return inner.startsWith("multipart/mixed") ? partsIn(bodyOf(part), inner) : [part];
  });
  if (parts.length === 0 || parts.length > MAXIMUM_PARTS) throw invalidQuery(`A batch holds 1 to ${String(MAXIMUM_PARTS)} requests.`);
  return parts.map((part) => parseCall(bodyOf(part)));
}

function partsIn(text: string, contentType: string): string[] {
  const [, quoted, plain] = /boundary=(?:"([^"]+)"|([^\s;]+))/u.exec(contentType) ?? [];
  const boundary = quoted ?? plain;
  if (boundary === undefined) throw invalidQuery("A batch needs a boundary.");
  return text
    .split(`--${boundary}`)
    .slice(1)
    .filter((part) => !part.startsWith("--"))
    .map((part) => part.replace(/^\n/u, ""));
}

function headerOf(part: string, name: string): string {
  return headersIn(part.split("\n\n", 1)[0] ?? "")[name] ?? "";
}

function bodyOf(part: string): string {
  const start = part.indexOf("\n\n");
  return start === -1 ? "" : part.slice(start + 2);
}

function headersIn(text: string): Record<string, string> {
  const lines = text.split("\n").map((line) => /^([^:\s]+):\s*(.*)$/u.exec(line));
  return Object.fromEntries(lines.flatMap((line) => (line === null ? [] : [[(line[1] ?? "").toLowerCase(), line[2] ?? ""]])));
}

function parseCall(text: string): BatchPart {
  const [, method, url, head = ""] = /^([A-Z]+) (\S+) HTTP\/1\.1\n((?:.+\n)*)/u.exec(text) ?? [];
  if (method === undefined || url === undefined || !URL.canParse(url)) throw invalidQuery("A part of the batch is no request.");
  return { method, url, headers: headersIn(head), body: bodyOf(text).trim() };
}

/** The answers in the order of the calls, each as it would have come by itself. */
export function batchAnswer(answers: readonly BatchAnswer[]): { readonly contentType: string; readonly body: string } {
  const boundary = `batchresponse_${randomUUID()}`;
  const parts = answers.map(({ status, headers, body }) =>
    [
      `--${boundary}`,
      "Content-Type: application/http",
      "Content-Transfer-Encoding: binary",
      "",
      `HTTP/1.1 ${String(status)} ${STATUS_CODES[status] ?? ""}`,
      ...["content-type", "etag", "retry-after"].flatMap((name) =>
        headers[name] === undefined ? [] : [`${name.toUpperCase()}: ${headers[name]}`],
      ),
      "",
      body,
      "",
    ].join("\r\n"),
  );
  return { contentType: `multipart/mixed; boundary=${boundary}`, body: `${parts.join("")}--${boundary}--\r\n` };
}
