/** The argument of `CONNECTION.invoke`. The SDK passes on no other keys than these. */
export interface Invocation {
  readonly url: string;
  readonly method: "GET" | "PUT" | "PATCH";
  readonly param_type: 1 | 2;
  readonly parameters: object;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * The part of Zoho's embedded SDK 1.5 that the widget uses. It has no time limits: without a CRM page, or when a reply
 * is lost, a promise never settles. It rejects with a plain object or a string.
 */
export interface ZohoSdk {
  readonly embeddedApp: {
    /** Takes one handler for an event, and must be called before `init`. */
    on(event: "PageLoad", handler: (data: unknown) => void): void;
    init(): Promise<unknown>;
  };
  readonly CRM: {
    readonly CONNECTION: {
      invoke(linkName: string, invocation: Invocation): Promise<unknown>;
    };
    /** These calls act as the person who is logged in, and need no connection. */
    readonly META?: {
      getLayouts?(query: { Entity: "Calls" }): Promise<unknown>;
      /** The names of all list views, or with an Id everything of that one. */
      getCustomViews?(query: { Entity: "Calls"; Id?: string }): Promise<unknown>;
    };
    readonly CONFIG?: {
      getCurrentUser?(): Promise<unknown>;
      getOrgInfo?(): Promise<unknown>;
      /** From 1.4 on: `{"mode":"day"}`. */
      getUserPreference?(): Promise<unknown>;
    };
    /** Pixels, as text. Zoho's sample names both sides. */
    readonly UI?: { Resize?(size: { height: string; width?: string }): Promise<unknown> };
  };
}

/** Zoho's global; undefined where its script did not define what the widget needs. */
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

/** A member of an object that is code: unlike data, it can be an inherited one. */
function member(value: unknown, name: string): unknown {
  return value instanceof Object ? Reflect.get(value, name) : undefined;
}
