import { decode, ownProperty } from "../unknown";
import { languageFor } from "../words/language";
import { isApiHost } from "../zoho/api-host";
import { isLinkName } from "../zoho/link-name";

/** What a person chose, kept in this browser under the origin of the CRM page. */
export interface Choices {
  /** API host, where the CRM page does not tell it. */
  readonly host?: string | undefined;
  /** Link name of the connection, where it is another than the built-in one. */
  readonly link?: string | undefined;
  /** "user": the person's own permissions instead of a connection. */
  readonly client?: "user" | undefined;
  /** Language of the widget. */
  readonly language?: string | undefined;
  /** Nobody chose these, they were learned: language of the CRM user, and CRM's day or night. */
  readonly userLanguage?: string | undefined;
  readonly scheme?: "dark" | "light" | undefined;
  /** Id of the organisation in which host, link and client were chosen. */
  readonly organisation?: string | undefined;
}

const version = 1;

/** What was chosen before. Anything damaged or of another version is dropped. */
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
 * Writes these choices onto what is stored now, key by key: another tab may have stored others
 * meanwhile. One that is undefined is forgotten.
 * @returns false where this browser refuses storage to the frame
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
