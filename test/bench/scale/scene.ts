import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Client } from "../../../src/widget/zoho/client";

const fixture = join(import.meta.dirname, "../../unit/guard/fixtures/layouts.json");
const [recorded] = JSON.parse(readFileSync(fixture, "utf8")).layouts;

/**
 * Layouts in the full recorded shape: the two fields, and others up to the number. Each has objects of its
 * own, as an answer has; shared ones would make a large answer cheaper than it is.
 */
export function layoutsOf(count: number, perLayout: number) {
  const [section] = recorded.sections;
  const [subject, ...numbers] = section.fields;
  const others = Array.from({ length: perLayout - numbers.length }, (_, index) => ({
    ...subject,
    id: String(3361265000002000000n + BigInt(index)),
    api_name: `Detail_${index + 1}`,
  }));
  // Nothing is found, so nothing ends early.
  const free = numbers.map((field: object) => ({
    ...field,
    required: false,
    validation_rule: null,
  }));
  const fields = [...others, ...free];
  const text = JSON.stringify({ ...recorded, sections: [{ ...section, fields }] });
  const layouts = Array.from({ length: count }, () => JSON.parse(text));
  return { layouts, megabytes: text.length / 1e6 };
}

/** Rules of the size that inner details make them, none of which names the field. */
function rulesOf(count: number) {
  const condition = {
    sequence_number: 1,
    criteria_details: {
      criteria: {
        group_operator: "and",
        group: Array.from({ length: 5 }, (_, index) => ({
          comparator: "equal",
          field: { api_name: `Detail_${index}`, id: String(3361265000002000000n + BigInt(index)) },
          value: `\${!Calls.Detail_${index}}`,
        })),
      },
    },
    instant_actions: {
      actions: Array.from({ length: 5 }, (_, index) => ({
        id: String(3361265000003000000n + BigInt(index)),
        name: `Action ${index}`,
        type: "field_updates",
      })),
    },
  };
  const text = JSON.stringify({
    id: "3361265000001500003",
    name: "Tell sales of foreign numbers",
    status: { active: true },
    conditions: [condition, condition],
  });
  return Array.from({ length: count }, () => JSON.parse(text));
}

/** A client that has every answer ready, so that what is left is the guard's own time. */
export function clientOf(layouts: object, rules: number, blueprints: number): Client {
  const all = rulesOf(rules);
  const list = rulesOf(blueprints).map((rule, index) => ({ id: `${index + 1}`, name: rule.name }));
  const [opened] = rulesOf(1);
  const bodyOf = ({ pathname, searchParams }: URL) => {
    const key = pathname.split("/").at(-1) ?? "";
    if (key === "layouts") return layouts;
    if (key === "blueprints") return { blueprints: list };
    if (/^\d+$/.test(key)) return { blueprints: [opened] };
    const start = (Number(searchParams.get("page") ?? 1) - 1) * 200;
    const more_records = start + 200 < all.length;
    return { [key]: all.slice(start, start + 200), info: { more_records } };
  };
  return {
    get: async (path) => ({
      ok: true,
      value: { body: bodyOf(new URL(path, "https://api.invalid")) },
    }),
    put: () => Promise.reject(new Error("Nothing is written here")),
  };
}
