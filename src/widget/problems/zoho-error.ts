import { isRecord, ownProperty, text } from "../unknown";
import { problemNamed } from "./names";
import type { ProblemCode } from "./table";

// Zoho's error object is `{code, message, details, status}`. Gateways in front of its APIs, an older 429, and sister
// products that a connection can also reach use other keys for the same.

/**
 * Keys that can have the name of an error. In an older 429 `code` is a number, and `error` has the name. The last two
 * can also have words for people, so there only text in capitals is a name.
 */
const nameKeys = ["code", "errorCode", "error", "cause", "title"] as const;
const capitals = /^[A-Z][A-Z_]+$/;

/** Keys that can have words for people. */
const wordKeys = ["message", "error_description", "title", "error"];

/** The name in an error object as it came, and the problem that it means; undefined where no name is known. */
export function nameOf(error: unknown): { code: ProblemCode; name?: string } | undefined {
  if (isTokenThrottle(error)) return { code: "token-throttled" };
  for (const key of nameKeys) {
    const name = text(ownProperty(error, key)).trim();
    const isWords = (key === "cause" || key === "title") && !capitals.test(name);
    const code = name && !isWords && problemNamed(name);
    if (code) return { code, name };
  }
  // Several errors in one: the first of them says what it is about. [doc: record APIs]
  for (const inner of innerOf(error, ["errors", "details"])) {
    const named = isRecord(inner) && nameOf(inner);
    if (named) return named;
  }
  // An error of the token has no code, and the status "failure". [seen]
  const isFailure = ownProperty(error, "status") === "failure";
  return isFailure && !text(ownProperty(error, "code")) ? { code: "INVALID_TOKEN" } : undefined;
}

/**
 * True where Zoho's accounts server has given out too many tokens lately: HTTP 400 or 200 with `error` and
 * `error_description`, no code, and sometimes a `status`. Both texts are in the person's language, so only the keys
 * tell. [doc: source of that server's error page; logs of integrations]
 */
function isTokenThrottle(error: unknown): boolean {
  const has = (key: string) => {
    const value = ownProperty(error, key);
    return typeof value === "string" && value !== "";
  };
  const named = problemNamed(text(ownProperty(error, "error"))) !== undefined;
  return has("error") && has("error_description") && !has("code") && !named;
}

/** What an error of an unknown name has in the place of a name, for Details. */
export function fallbackName(error: unknown): string {
  if (isTokenThrottle(error)) return "";
  return (
    text(ownProperty(error, "code")).trim() ||
    text(ownProperty(error, "errorCode")).trim() ||
    text(ownProperty(ownProperty(error, "data"), "errorCode")).trim()
  );
}

/**
 * Everything that an error says to people under any key, each text once and on a line of its own.
 * @param name the error's name, which is left out
 */
export function wordsOf(error: unknown, name: string): string {
  const texts = new Set<string>();
  collectWords({ message: error }, 4, texts);
  texts.delete(name);
  return [...texts].join("\n");
}

/** The object's own words stand before those of what it holds. A name or a path has no space in it. */
function collectWords(error: object, depth: number, texts: Set<string>): void {
  const parts = [...wordKeys, ...Object.keys(error).slice(0, 20)]
    .filter((key) => key !== "__proto__" && Object.hasOwn(error, key))
    .map((key): readonly [string, unknown] => [key, Reflect.get(error, key)]);
  for (const [key, part] of parts) {
    const words = typeof part === "string" ? part.trim() : "";
    if (words && (wordKeys.includes(key) || /[^!-~]/.test(words))) texts.add(words);
  }
  if (depth === 0) return;
  for (const [, part] of parts) {
    if (typeof part === "object" && part) collectWords(part, depth - 1, texts);
  }
}

function innerOf(error: unknown, keys: readonly string[]): readonly unknown[] {
  return keys
    .map((key) => ownProperty(error, key))
    .flatMap((inner) => (Array.isArray(inner) ? inner.slice(0, 5) : [inner]));
}
