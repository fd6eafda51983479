import { rejected } from "../answer";
import type { Category } from "../crm";

/** What CRM does with an unknown category is not published; a rejection is a guess. */
export const unknownCategory: Category = (data) => ({
  reply: () => ({
    status: 400,
    body: { code: "INVALID_CATEGORY", message: String(data["category"]), status: "error" },
  }),
  wrap: ({ body }) => ({ answer: rejected(body) }),
});
