import { vi } from "vitest";
import { deferred } from "../../../support/deferred";

/** A window to which a script can be added, and control over that script. */
export function standInFrame({ inFrame = true } = {}) {
  const script = Object.assign(new EventTarget(), { src: "" });
  const added: unknown[] = [];
  const scope: Record<string, unknown> = {
    document: {
      createElement: (name: string) => (name === "script" ? script : undefined),
      head: { append: (element: unknown) => added.push(element) },
    },
  };
  scope["parent"] = inFrame ? {} : scope;
  return {
    frame: scope as unknown as Window,
    script,
    added,
    load(zoho?: unknown) {
      if (zoho) scope["ZOHO"] = zoho;
      script.dispatchEvent(new Event("load"));
    },
    fail: () => script.dispatchEvent(new Event("error")),
  };
}

/** An SDK whose handshake ends when the test says so. */
export function standInSdk() {
  const order: string[] = [];
  const handshake = deferred<unknown>();
  let pageLoad: ((data?: unknown) => void) | undefined;
  const init = vi.fn((): unknown => {
    order.push("init");
    return handshake.promise;
  });
  return {
    zoho: {
      embeddedApp: {
        on(event: string, handler: (data?: unknown) => void) {
          order.push(`on ${event}`);
          if (event === "PageLoad") pageLoad = handler;
        },
        init,
      },
      CRM: { CONNECTION: { invoke: vi.fn() } },
    },
    init,
    order,
    pageLoad: (data?: unknown) => pageLoad?.(data),
    resolve: () => handshake.resolve(undefined),
    reject: () => handshake.reject("refused"),
  };
}
