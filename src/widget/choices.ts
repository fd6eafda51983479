import { isApiHost } from "./zoho/api-host";
import { decode, own } from "./zoho/parse";

/** What a person chose, kept in this browser under the origin of the CRM page. */
export interface Choices {
  readonly host?: string;
}

const version = 1;

/** What was chosen before. Anything damaged, foreign or of another version is dropped. */
export function recall(crmOrigin: string): Choices {
  try {
    const stored = decode(localStorage.getItem(key(crmOrigin)));
    const host = own(stored, "host");
    return own(stored, "version") === version && isApiHost(host) ? { host } : {};
  } catch {
    return {};
  }
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

function key(crmOrigin: string): string {
  return `calls-preferences ${crmOrigin}`;
}
