import { isRecord } from "../../unknown";
import { resolved } from "../answer";
import type { Category } from "../crm";

/** UI: `{action: "RESIZE", data: {width, height}}`, in pixels, as numbers or as text. */
export const ui: Category = (data, crm) => ({
  reply() {
    const size = isRecord(data["data"]) ? data["data"] : {};
    const height = Number.parseFloat(String(size["height"]));
    if (data["action"] === "RESIZE" && height > 0) crm.resize(height);
    return { status: 200, body: true };
  },
  wrap: ({ body }) => ({ answer: resolved(body) }),
});
