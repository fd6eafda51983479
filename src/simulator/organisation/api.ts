import { settings } from "../../widget/settings";

/** Where every address of the API begins, such as "/crm/v8": the version that the widget asks for. */
export const apiRoot = `/crm/${settings.apiVersion}`;

/**
 * Matches one address of the API and nothing longer.
 * @param path below `apiRoot`, such as "/settings/layouts"
 * @param root for an address that Zoho has in another version only
 */
export function address(path: string, root: string = apiRoot): RegExp {
  return new RegExp(`^${root}${path}$`);
}

/** The same for the records below an address, each at its id. */
export function recordAddress(path: string): RegExp {
  return address(`${path}/\\d+`);
}

/** The last part of a path: the id, or API name, that `recordAddress` matched. */
export function lastPart(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
