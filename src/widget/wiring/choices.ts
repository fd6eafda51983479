import { decode, ownProperty } from "../unknown";
import { languageFor } from "../words/language";
import { isApiHost } from "../zoho/api-host";
import { isLinkName } from "../zoho/link-name";

/** What a person chose, stored in this browser under the origin of the CRM page. */
export interface Choices {
  /** API host, where the CRM page does not tell it, or another one than it tells. */
  readonly host?: string | undefined;
  /** Link name of the connection, where it is not the built-in one. */
  readonly link?: string | undefined;
  /** "user" for the person's own permissions instead of a connection. */
  readonly client?: "user" | undefined;
  /** Language of the widget. */
  readonly language?: string | undefined;
  /** Nobody chose these two: they are the language of the CRM user, and whether CRM is shown by day or night. */
  readonly userLanguage?: string | undefined;
  readonly scheme?: "dark" | "light" | undefined;
  /** Id of the organisation in which host, link and client were chosen. */
  readonly organisation?: string | undefined;
}

const version = 1;

/** The stored choices, without anything that is damaged or of another version. */
export function recall(crmOrigin: string): Choices {
  try {
    const stored = decode(localStorage.getItem(key(crmOrigin)));
    if (ownProperty(stored, "version") !== version) return {};
    const host = ownProperty(stored, "host");
    const link = ownProperty(stored, "link");
    const organisation = ownProperty(stored, "organisation");
    const scheme = ownProperty(stored, "scheme");
    return {
      language: languageIn(ownProperty(stored, "language")),
      userLanguage: languageIn(ownProperty(stored, "userLanguage")),
      scheme: scheme === "dark" || scheme === "light" ? scheme : undefined,
      host: isApiHost(host) ? host : undefined,
      link: isLinkName(link) ? link : undefined,
      client: ownProperty(stored, "client") === "user" ? "user" : undefined,
      organisation: typeof organisation === "string" ? organisation : undefined,
    };
  } catch {
    return {};
  }
}

function languageIn(value: unknown): string | undefined {
  return typeof value === "string" ? languageFor(value) : undefined;
}

/**
 * Stores these choices key by key, because another tab may have stored others meanwhile. Those that are undefined are
 * removed.
 * @returns false where the browser refuses storage to the frame
 */
export function remember(crmOrigin: string, change: Choices): boolean {
  try {
    const choices = { version, ...recall(crmOrigin), ...change };
    localStorage.setItem(key(crmOrigin), JSON.stringify(choices));
    return true;
  } catch {
    return false;
  }
}

function key(crmOrigin: string): string {
  return `calls-preferences ${crmOrigin}`;
}
