/** The part of `zrc`, a top-level const of SDK 1.5, that the widget uses. */
export interface Zrc {
  get(path: string): unknown;
  put(path: string, body: object): unknown;
  /** Perhaps not released: a layout is then changed in Setup. */
  patch?(path: string, body: object): unknown;
  /** Perhaps not released: tells about connections with the credentials of the login user. [seen] */
  readonly $?: { connection?(linkName: string): ZrcConnection };
}

export interface ZrcConnection {
  isAuthorized?(): unknown;
  authorize?(): unknown;
}

declare const zrc: unknown;

/** `zrc` where the SDK has it: as a const it may be no property of window. */
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
