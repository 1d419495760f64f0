import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Wire } from "../../workbench/src/wire.ts";

export interface PersonOrigin {
  readonly url: string;
  close(): Promise<void>;
}

/** An address at which everything is asked of the wire in one person's name, as in a browser where they are signed in. */
export async function originOf(wire: Pick<Wire, "request">, person: string): Promise<PersonOrigin> {
  const server = createServer((request, response) => {
    void passOn(wire, person, request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  server.unref();
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`, close };
}

async function passOn(wire: Pick<Wire, "request">, person: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.headers)) if (typeof value === "string") headers[name] = value;
  const { url = "/", method = "GET", socket } = request;
  const body = Buffer.concat(chunks).toString("utf8");
  const answer = await wire.request({ person, method, path: url, headers, ...(body === "" ? {} : { body }) });
  if (answer.headers["x-workbench-offline"] === "1") {
    socket.destroy();
    return;
  }
  response.writeHead(answer.status, answer.headers).end(answer.body);
}
