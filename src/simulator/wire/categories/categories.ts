import type { Category } from "../crm";
import { config } from "./config";
import { connection } from "./connection";
import { meta } from "./meta";
import { profiles, user } from "./people";
import { ui } from "./ui";
import { unknownCategory } from "./unknown";
import { parentUrl, zrcRequest } from "./zrc";
import { connectionAuth, connectionDetails } from "./zrc-connections";

/** The categories of CRM_EVENT that this CRM page answers, one file each. */
const categories: ReadonlyMap<unknown, Category> = new Map([
  ["CRM_CONNECTION", connection],
  ["CONFIG", config],
  ["META", meta],
  ["USER", user],
  ["PROFILES", profiles],
  ["UI", ui],
  ["GET_PARENT_URL", parentUrl],
  ["ZRC_REQUEST", zrcRequest],
  ["CONNECTION_DETAILS", connectionDetails],
  ["CONNECTION_AUTH", connectionAuth],
]);

/** The category that a CRM_EVENT names; for an unknown name, one that refuses. */
export function categoryOf(name: unknown): Category {
  return categories.get(name) ?? unknownCategory;
}
