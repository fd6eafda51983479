/** The part that the widget uses of `zrc`, a top-level const of SDK 1.5. */
export interface Zrc {
  get(path: string): unknown;
  put(path: string, body: object): unknown;
  /** May not be released: where it is missing, the client reports a problem. */
  patch?(path: string, body: object): unknown;
  /** May not be released: tells about connections with the credentials of the login user. [seen] */
  readonly $?: { connection?(linkName: string): ZrcConnection };
}

export interface ZrcConnection {
  isAuthorized?(): unknown;
  authorize?(): unknown;
}

declare const zrc: unknown;

/** `zrc`, where the SDK has it. As a const it need not be a property of window. */
export function findZrc(): Zrc | undefined {
  const found = typeof zrc === "undefined" ? undefined : zrc;
  return isZrc(found) ? found : undefined;
}

function isZrc(value: unknown): value is Zrc {
  return (
    value instanceof Object &&
    typeof Reflect.get(value, "get") === "function" &&
    typeof Reflect.get(value, "put") === "function"
  );
}
