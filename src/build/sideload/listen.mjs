import { createServer } from "node:https";

/**
 * Listens on the loopback address only, on the given port or the next one that is free; 0 takes any.
 * @param {import("node:http").RequestListener} handler
 * @param {{ cert: string, key: string }} certificate
 * @param {number} port
 * @returns {Promise<{ port: number, close: () => Promise<void> }>}
 * @throws any system error except that the port is taken
 */
export async function listen(handler, certificate, port) {
  const server = createServer(certificate, handler);
  for (let candidate = port; ; candidate += 1) {
    if (await tryToListen(server, candidate)) break;
  }
  const address = server.address();
  return {
    port: typeof address === "object" && address ? address.port : port,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        // An open page keeps its connections, and `close` would wait for them.
        server.closeAllConnections();
      }),
  };
}

/**
 * @param {import("node:https").Server} server
 * @param {number} port
 * @returns {Promise<boolean>} true once the server listens, false when the port is taken
 */
function tryToListen(server, port) {
  return new Promise((resolve, reject) => {
    const failed = (/** @type {NodeJS.ErrnoException} */ error) => {
      server.off("listening", listens);
      if (error.code === "EADDRINUSE" || error.code === "EACCES") resolve(false);
      else reject(error);
    };
    const listens = () => {
      server.off("error", failed);
      resolve(true);
    };
    server.once("error", failed);
    server.once("listening", listens);
    server.listen(port, "127.0.0.1");
  });
}
