import type { ServerResponse } from "node:http";

/** Tells CRM pages that are open when the widget was built anew. */
export interface ReloadChannel {
  /** Name of the build that is served now; another one after every build and every start. */
  readonly build: string;
  /** Keeps an answer open as a stream of server-sent events: the build now, and each one that follows. */
  listen(response: ServerResponse): void;
  /** There is a new build. */
  rebuilt(): void;
}

export function createReloadChannel(): ReloadChannel {
  const start = Date.now().toString(36);
  let count = 0;
  const open = new Set<ServerResponse>();
  const build = () => `${start}-${count}`;
  const tell = (response: ServerResponse) => response.write(`data: ${build()}\n\n`);
  return {
    get build() {
      return build();
    },
    listen(response) {
      response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-store" });
      open.add(response);
      response.on("close", () => open.delete(response));
      tell(response);
    },
    rebuilt() {
      count += 1;
      for (const response of open) tell(response);
    },
  };
}
