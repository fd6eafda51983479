import type { ServerResponse } from "node:http";

/** Tells open CRM pages when the widget has been rebuilt. */
export interface ReloadChannel {
  /** Name of the current build; it changes with every build and every start. */
  readonly build: string;
  /** Keeps a response open as a stream of server-sent events: the current build, then each new one. */
  listen(response: ServerResponse): void;
  /** Announces a new build. */
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
