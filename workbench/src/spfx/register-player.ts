import type { FastifyInstance, FastifyReply } from "fastify";
import { PACKAGE_PATH, PLATFORM_PATH, STAND_IN_PATH } from "./player.ts";
import type { Player } from "./player.ts";
import type { SharePointPart } from "./sharepoint-part.ts";

interface WithFile {
  readonly Params: { readonly "*": string };
}

/** Files that a page with the web part loads: the platform's from where npm put them, the package's from the archive. */
export function registerPlayer(app: FastifyInstance, part: SharePointPart): void {
  const serve = (path: string, read: (player: Player, name: string) => Buffer | null): void => {
    app.get<WithFile>(`${path}*`, (request, reply) => {
      const { state } = part;
      return sendFile(reply, request.params["*"], state.is === "ready" ? read(state.player, request.params["*"]) : null);
    });
  };
  serve(PLATFORM_PATH, (player, name) => player.platformFile(name));
  serve(PACKAGE_PATH, (player, name) => player.packageFile(name));
  serve(STAND_IN_PATH, (player, name) => (player.standIns.some((standIn) => name === `${standIn.name}.js`) ? Buffer.alloc(0) : null));
  app.get("/__workbench/sharepoint", () => {
    const { state } = part;
    return state.is === "ready" ? { is: state.is } : state;
  });
}

const TYPES: Readonly<Record<string, string>> = { js: "text/javascript", woff: "font/woff", png: "image/png" };

function sendFile(reply: FastifyReply, name: string, data: Buffer | null): FastifyReply {
  const type = TYPES[name.split(".").at(-1) ?? ""];
  if (data === null || type === undefined) return reply.code(404).send();
  return reply.type(type).header("cache-control", "no-cache").send(data);
}
