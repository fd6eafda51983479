import { createServer, type RequestListener, type Server } from "node:http";

/** A server that is listening. */
export interface Listening {
  /** "http://127.0.0.1:5100", without a slash at the end. */
  readonly origin: string;
  close(): Promise<void>;
}

/**
 * Listens on the loopback address only, on the given port or the next one that is free; 0 takes any.
 * @throws any system error except that the port is taken
 */
export async function listen(handler: RequestListener, port: number): Promise<Listening> {
  for (let candidate = port; ; candidate += 1) {
    const server = createServer(handler);
    if (!(await tryToListen(server, candidate))) continue;
    const address = server.address();
    const taken = typeof address === "object" && address ? address.port : candidate;
    return {
      origin: `http://127.0.0.1:${taken}`,
      close: () =>
        new Promise((resolve, reject) => {
          server.close((error) => (error ? reject(error) : resolve()));
          // An open browser keeps its connections, and `close` would wait for them.
          server.closeAllConnections();
        }),
    };
  }
}

/** True once the server listens, false when the port is taken. */
function tryToListen(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE" || error.code === "EACCES") resolve(false);
      else reject(error);
    });
    server.listen(port, "127.0.0.1", () => resolve(true));
  });
}
