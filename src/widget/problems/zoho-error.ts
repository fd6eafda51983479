import { isRecord, ownProperty, text } from "../unknown";
import { problemNamed } from "./names";
import type { ProblemCode } from "./table";

// Zoho's error object is `{code, message, details, status}`. What stands in front of its APIs, an older
// 429 and its sister products, which a connection can reach as well, write the same under other keys.

/**
 * Keys that can hold the name of an error. In an older 429 `code` is a number and `error` the name. What
 * stands under the last two can be words as well, so there only capitals are a name.
 */
const nameKeys = ["code", "errorCode", "error", "cause", "title"] as const;
const capitals = /^[A-Z][A-Z_]+$/;

/** Keys whose texts are words for people, be it a single one. Under any other key several are. */
const wordKeys = ["message", "error_description", "title", "error"];

/** What the name in an error object means, and the name as it came; undefined where none is known. */
export function nameOf(error: unknown): { code: ProblemCode; name?: string } | undefined {
  if (isTokenThrottle(error)) return { code: "token-throttled" };
  for (const key of nameKeys) {
    const name = text(ownProperty(error, key)).trim();
    const isWords = (key === "cause" || key === "title") && !capitals.test(name);
    const code = name && !isWords && problemNamed(name);
    if (code) return { code, name };
  }
  // One error that stands for several: the first of them says what it is about. [doc: record APIs]
  for (const inner of innerOf(error, ["errors", "details"])) {
    const named = isRecord(inner) && nameOf(inner);
    if (named) return named;
  }
  // Trouble with the token has no code, and its status says "failure". [seen]
  const isFailure = ownProperty(error, "status") === "failure";
  return isFailure && !text(ownProperty(error, "code")) ? { code: "INVALID_TOKEN" } : undefined;
}

/**
 * Zoho's accounts server has given out too many tokens lately: HTTP 400 or 200 with `error` and
 * `error_description`, no code, and a `status` in some answers only. Both texts come in the person's
 * language, so the keys alone tell it. [doc: source of that server's error page; logs of integrations]
 */
function isTokenThrottle(error: unknown): boolean {
  const has = (key: string) => {
    const value = ownProperty(error, key);
    return typeof value === "string" && value !== "";
  };
  const named = problemNamed(text(ownProperty(error, "error"))) !== undefined;
  return has("error") && has("error_description") && !has("code") && !named;
}

/** What stands where the name of an error stands, for Details. */
export function fallbackName(error: unknown): string {
  if (isTokenThrottle(error)) return "";
  return (
    text(ownProperty(error, "code")).trim() ||
    text(ownProperty(error, "errorCode")).trim() ||
    text(ownProperty(ownProperty(error, "data"), "errorCode")).trim()
  );
}

/**
 * All that an error says to people, whatever keys it stands under, each text once and on a line of its own.
 * @param name of the error, which is no word of it
 */
export function wordsOf(error: unknown, name: string): string {
  const said = new Set<string>();
  collectWords({ message: error }, 4, said);
  said.delete(name);
  return [...said].join("\n");
}

/** The object's own words stand before those of what it holds. A name or a path has no space in it. */
function collectWords(error: object, depth: number, said: Set<string>): void {
  const parts = [...wordKeys, ...Object.keys(error).slice(0, 20)]
    .filter((key) => key !== "__proto__" && Object.hasOwn(error, key))
    .map((key): readonly [string, unknown] => [key, Reflect.get(error, key)]);
  for (const [key, part] of parts) {
    const words = typeof part === "string" ? part.trim() : "";
    if (words && (wordKeys.includes(key) || /[^!-~]/.test(words))) said.add(words);
  }
  if (depth === 0) return;
  for (const [, part] of parts) {
    if (typeof part === "object" && part) collectWords(part, depth - 1, said);
  }
}

function innerOf(error: unknown, keys: readonly string[]): readonly unknown[] {
  return keys
    .map((key) => ownProperty(error, key))
    .flatMap((inner) => (Array.isArray(inner) ? inner.slice(0, 5) : [inner]));
}
