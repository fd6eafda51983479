import { escaped } from "./escaped";

/**
 * What only the publisher knows, by the key in marketplace/owner.json; the text is shown until it is
 * filled in.
 */
export const ownerKeys = {
  name: "the publisher's legal name and address",
  law: "the country or state whose law applies, and its courts",
  contact: "an e-mail address or a form for support",
  site: "the https address where these pages are hosted",
} as const;

type OwnerKey = keyof typeof ownerKeys;
/** null: not filled in yet. */
export type Owner = Readonly<Record<OwnerKey, string | null>>;

/**
 * Reads marketplace/owner.json.
 * @throws if a key is missing, unknown, or neither text nor null
 */
export function readOwner(json: string): Owner {
  const given: unknown = JSON.parse(json);
  const entries = given instanceof Object ? Object.entries(given) : [];
  const wrong = entries.filter(
    ([key, value]) =>
      !Object.hasOwn(ownerKeys, key) ||
      !(value === null || (typeof value === "string" && value.trim())),
  );
  if (wrong.length || entries.length !== Object.keys(ownerKeys).length) {
    const keys = Object.keys(ownerKeys).join(", ");
    throw new Error(`marketplace/owner.json must have text or null for: ${keys}`);
  }
  return { name: null, law: null, contact: null, site: null, ...Object.fromEntries(entries) };
}

/** The keys that are not filled in yet. */
export function missing(owner: Owner): OwnerKey[] {
  return (Object.keys(ownerKeys) as OwnerKey[]).filter((key) => owner[key] === null);
}

/**
 * Puts in `{{version}}` and `{{owner.…}}`, in HTML.
 * @throws for an unknown placeholder
 */
export function filledIn(html: string, version: string, owner: Owner): string {
  return html.replace(/\{\{([^}]*)\}\}/g, (placeholder, inner: string) => {
    if (inner === "version") return escaped(version);
    const key = inner.replace(/^owner\./, "") as OwnerKey;
    if (!inner.startsWith("owner.") || !Object.hasOwn(ownerKeys, key)) {
      throw new Error(`Unknown placeholder ${placeholder}`);
    }
    const value = owner[key];
    return value === null ? `<mark>[to be filled in: ${ownerKeys[key]}]</mark>` : escaped(value);
  });
}
