/**
 * The CRM calls of the embedded SDK 1.5, over the protocol core that Zoho ships in its extension toolkit.
 * Runs right after that core in the same classic script: the core needs sloppy mode for its global
 * `isDevMode`, and its names are global variables.
 */

import type { Switches } from "./switches";
import { createZrc } from "./zrc";
import { createConnections } from "./zrc-connections";

interface Core {
  OnLoad(handler: () => void): void;
  getContext(): {
    Event: {
      Trigger(name: string, data: object, wantsAnswer: true): Promise<unknown>;
      Listen(name: string, handler: Handler): void;
    };
  };
}

type Handler = (data: unknown) => void;

declare const ZSDK: new () => Core;
declare const ZSDKUtil: { GetQueryParams(): { serviceOrigin?: string } };
declare const ZSDKMessageManager: { RegisterApp(): void };
/** Defined when the script is assembled. */
declare const SWITCHES: Switches;

const sdkVersion = "1.5";
const handlers: Record<string, Handler> = {};
let core: Core | undefined;
let initialised: Promise<void> | undefined;
let ready = false;

// The core reads the address again for each instance; one shared object lets __HANDSHAKE__ change it.
const params = ZSDKUtil.GetQueryParams();
ZSDKUtil.GetQueryParams = () => params;

// Like the core's own, plus the version. Without a service origin the browser would deliver nothing.
ZSDKMessageManager.RegisterApp = () => {
  if (!params.serviceOrigin) return;
  const { protocol, host, pathname } = window.location;
  const appOrigin = encodeURIComponent(`${protocol}//${host}${pathname}`);
  window.parent.postMessage(
    { type: "SDK.EVENT", eventName: "REGISTER", appOrigin, sdkVersion },
    params.serviceOrigin,
  );
};

window.addEventListener("message", (event: MessageEvent<unknown>) => {
  const message = event.data;
  if (typeof message !== "object" || message === null) return;
  if (!("eventName" in message) || message.eventName !== "__HANDSHAKE__") return;
  const data = "data" in message ? message.data : undefined;
  if (typeof data !== "object" || data === null || !("parentOrigin" in data)) return;
  if (typeof data.parentOrigin !== "string") return;
  params.serviceOrigin = data.parentOrigin;
  if (core) ZSDKMessageManager.RegisterApp();
});

function start(): Core {
  core ??= new ZSDK();
  return core;
}

/** Like the real SDK, this has no time limit: if the host never answers, it stays pending. */
async function addZdkScript(sdk: Core): Promise<void> {
  const question = { action: "get_zdk_url" };
  const url = await sdk
    .getContext()
    .Event.Trigger("ZDK_EVENT", question, true)
    .catch(() => undefined);
  if (typeof url !== "string" || url === "") return;
  await new Promise<void>((resolve) => {
    const script = document.createElement("script");
    script.src = url;
    script.onload = () => resolve();
    script.onerror = () => resolve();
    document.head.append(script);
  });
}

function ask(data: object): Promise<unknown> {
  return start()
    .getContext()
    .Event.Trigger("CRM_EVENT", { ...data, sdkVersion }, true);
}

interface Invocation {
  readonly url: unknown;
  readonly method: unknown;
  readonly param_type: unknown;
  readonly parameters: unknown;
  readonly headers: unknown;
}

/** The part of the SDK's global `ZOHO` that the widget uses. */
export const ZOHO = {
  embeddedApp: {
    /** One handler per event; one that is added after `init()` is never called. */
    on(name: string, handler: Handler) {
      handlers[name] = handler;
    },
    init(): Promise<void> {
      initialised ??= new Promise((resolve) => {
        const sdk = start();
        for (const [name, handler] of Object.entries(handlers)) {
          sdk.getContext().Event.Listen(name, handler);
        }
        sdk.OnLoad(() => {
          ready = true;
          addZdkScript(sdk).then(resolve);
        });
      });
      return initialised;
    },
  },
  CRM: {
    CONNECTION: {
      /** Only these five keys are passed on. A string is JSON-encoded a second time, as in Zoho's SDK. */
      invoke(connectionName: string, request: Invocation): Promise<unknown> {
        const { url, method, param_type } = request;
        const parameters = JSON.stringify(request.parameters);
        const headers = JSON.stringify(request.headers);
        const data = { url, method, param_type, parameters, headers };
        return ask({ category: "CRM_CONNECTION", connectionName, data: { data } });
      },
    },
    CONFIG: {
      getCurrentUser: () => ask({ category: "CONFIG", type: "CURRENT_USER" }),
      getOrgInfo: () => ask({ category: "CONFIG", type: "ORG" }),
      ...(!SWITCHES.noPreference && {
        /** The type is not published. [guess] */
        getUserPreference: () => ask({ category: "CONFIG", type: "USER_PREFERENCE" }),
      }),
    },
    META: {
      getLayouts: ({ Entity }: { Entity: string }) =>
        ask({ category: "META", type: "LAYOUTS", Entity }),
      /** All list views, or the one with that id and what it shows. `Id` has a capital `I`. */
      getCustomViews: ({ Entity, Id }: { Entity: string; Id?: string }) =>
        Id === undefined
          ? ask({ category: "META", type: "CUSTOM_VIEWS", Entity })
          : ask({ category: "META", type: "CUSTOM_VIEW", Entity, Id }),
    },
    API: {
      getUser: ({ ID }: { ID: string }) => ask({ category: "USER", ID }),
      getProfile: ({ ID }: { ID: string }) =>
        ask({ category: "PROFILES", type: "GET_PROFILE", ID }),
    },
    UI: {
      ...(SWITCHES.resize !== "absent" && {
        Resize(data: { width?: unknown; height?: unknown }) {
          if (SWITCHES.resize === "throws") throw new ReferenceError("jQuery is not defined");
          return ask({ category: "UI", action: "RESIZE", data });
        },
      }),
    },
  },
};

/** The SDK's top-level const `zrc`, which not every version of the script has. */
export const zrc = {
  ...createZrc(ask, () => ready),
  ...(SWITCHES.zrcConnections && { $: createConnections(ask) }),
};

if (SWITCHES.earlyRegister) start();
