/** The argument of `CONNECTION.invoke`: only these five are passed on by the SDK. */
export interface Invocation {
  readonly url: string;
  readonly method: "GET" | "PUT" | "PATCH";
  readonly param_type: 1 | 2;
  readonly parameters: object;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * The part of Zoho's embedded SDK 1.5 that the widget uses. It has no time limits: outside a CRM
 * frame, or when a reply is lost, a promise never settles. A rejection is a plain object or string.
 */
export interface ZohoSdk {
  readonly embeddedApp: {
    /** One handler an event; must be called before `init`. */
    on(event: "PageLoad", handler: (data: unknown) => void): void;
    init(): Promise<unknown>;
  };
  readonly CRM: {
    readonly CONNECTION: {
      invoke(linkName: string, invocation: Invocation): Promise<unknown>;
    };
    /** These speak for the person who is logged in and need no connection. */
    readonly META?: {
      getLayouts?(query: { Entity: "Calls" }): Promise<unknown>;
      /** All list views by name, or with an Id the one of that id in full. */
      getCustomViews?(query: { Entity: "Calls"; Id?: string }): Promise<unknown>;
    };
    readonly CONFIG?: {
      getCurrentUser?(): Promise<unknown>;
      getOrgInfo?(): Promise<unknown>;
      /** From 1.4 on: `{"mode":"day"}`. */
      getUserPreference?(): Promise<unknown>;
    };
    /** Pixels, as text in Zoho's sample, which names both sides. */
    readonly UI?: { Resize?(size: { height: string; width?: string }): Promise<unknown> };
  };
}

/** Zoho's global, if its script ran and defined what the widget needs. */
export function findSdk(scope: object): ZohoSdk | undefined {
  const zoho = member(scope, "ZOHO");
  return isSdk(zoho) ? zoho : undefined;
}

function isSdk(zoho: unknown): zoho is ZohoSdk {
  const app = member(zoho, "embeddedApp");
  const connection = member(member(zoho, "CRM"), "CONNECTION");
  const needed = [member(app, "on"), member(app, "init"), member(connection, "invoke")];
  return needed.every((part) => typeof part === "function");
}

/** Unlike data, code may inherit its members. */
function member(value: unknown, name: string): unknown {
  return value instanceof Object ? Reflect.get(value, name) : undefined;
}
