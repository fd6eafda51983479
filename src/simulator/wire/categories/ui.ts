import { isRecord } from "../../unknown";
import { resolved } from "../answer";
import type { Category } from "../crm";

/** UI: `{action: "RESIZE", data: {width, height}}`, in pixels, as numbers or text. */
export const ui: Category = (data, crm) => ({
  reply() {
    const size = isRecord(data["data"]) ? data["data"] : {};
    if (data["action"] === "RESIZE") {
      crm.resize({ width: pixels(size["width"]), height: pixels(size["height"]) });
    }
    return { status: 200, body: true };
  },
  wrap: ({ body }) => ({ answer: resolved(body) }),
});

/** `undefined` for anything else, such as "100%", which leaves that side unchanged. [guess] */
function pixels(value: unknown): number | undefined {
  const [, digits] = /^(\d+(?:\.\d+)?)(?:px)?$/.exec(String(value).trim()) ?? [];
  return Number(digits) > 0 ? Number(digits) : undefined;
}
