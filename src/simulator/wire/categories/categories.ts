import type { Category } from "../crm";
import { config } from "./config";
import { connection } from "./connection";
import { ui } from "./ui";
import { unknownCategory } from "./unknown";

/** The categories of CRM_EVENT that this CRM page answers: one file each. */
const categories: ReadonlyMap<unknown, Category> = new Map([
  ["CRM_CONNECTION", connection],
  ["CONFIG", config],
  ["UI", ui],
]);

/** The category that a CRM_EVENT names; one that refuses for a name that is not in the table. */
export function categoryOf(name: unknown): Category {
  return categories.get(name) ?? unknownCategory;
}
