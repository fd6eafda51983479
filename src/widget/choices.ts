import { languageFor } from "./words/language";
import { isApiHost } from "./zoho/api-host";
import { decode, own } from "./zoho/parse";

/** What a person chose, kept in this browser under the origin of the CRM page. */
export interface Choices {
  /** API host, where the CRM page does not tell it. */
  readonly host?: string | undefined;
  /** Link name of the connection, where it is another than the built-in one. */
  readonly link?: string | undefined;
  /** "user": the person's own rights instead of a connection. */
  readonly client?: "user" | undefined;
  /** Language of the widget. */
  readonly language?: string | undefined;
  /** Nobody chose these, they were learned: language of the CRM user, and CRM's day or night. */
  readonly userLanguage?: string | undefined;
  readonly scheme?: string | undefined;
  /** Id of the organisation in which it was chosen. */
  readonly organisation?: string | undefined;
}

const version = 1;

/** What was chosen before. Anything damaged or of another version is dropped. */
export function recall(crmOrigin: string): Choices {
  try {
    const stored = decode(localStorage.getItem(key(crmOrigin)));
    if (own(stored, "version") !== version) return {};
    const host = own(stored, "host");
    const link = own(stored, "link");
    const organisation = own(stored, "organisation");
    const scheme = own(stored, "scheme");
    return {
      language: languageIn(own(stored, "language")),
      userLanguage: languageIn(own(stored, "userLanguage")),
      scheme: scheme === "dark" || scheme === "light" ? scheme : undefined,
      host: isApiHost(host) ? host : undefined,
      link: isLinkName(link) ? link : undefined,
      client: own(stored, "client") === "user" ? "user" : undefined,
      organisation: typeof organisation === "string" ? organisation : undefined,
    };
  } catch {
    return {};
  }
}

function languageIn(value: unknown): string | undefined {
  return typeof value === "string" ? languageFor(value) : undefined;
}

/** Keeps the choices. @returns false where this browser refuses storage to the frame */
export function remember(crmOrigin: string, choices: Choices): boolean {
  try {
    localStorage.setItem(key(crmOrigin), JSON.stringify({ version, ...choices }));
    return true;
  } catch {
    return false;
  }
}

/** Letters, digits, underscores and hyphens; what else a link name may hold is not published. */
export function isLinkName(name: unknown): name is string {
  return typeof name === "string" && /^[\w-]{1,100}$/.test(name);
}

function key(crmOrigin: string): string {
  return `calls-preferences ${crmOrigin}`;
}
