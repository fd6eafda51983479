import type { Client } from "../guard-parts";

/** Rules as large as with inner details, none of which uses the field. */
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

/** An opened webhook: the list does not contain what it sends. */
function openedWebhook(id: string): object {
  const parameters = Array.from({ length: 50 }, (_, index) => ({
    name: `Detail_${index}`,
    value: `\${!Calls.Detail_${index}}`,
  }));
  return {
    id,
    url_parameters: { module_parameters: parameters },
    headers: { custom_parameters: parameters },
    body: { type: "raw", format: "JSON", raw_data_content: JSON.stringify(parameters) },
  };
}

/**
 * A client that has every answer ready, so that only the guard's own time remains.
 * @param opened number of blueprints, and of webhooks
 */
export function clientOf(layouts: object, rules: number, opened: number): Client {
  const all = rulesOf(rules);
  const list = rulesOf(opened).map((rule, index) => ({ id: `${index + 1}`, name: rule.name }));
  const [blueprint] = rulesOf(1);
  const bodyOf = ({ pathname, searchParams }: URL) => {
    const [kind = "", key = ""] = pathname.split("/").slice(-2);
    if (key === "layouts") return layouts;
    if (key === "blueprints" || key === "webhooks") return { [key]: list };
    if (kind === "blueprints") return { blueprints: [blueprint] };
    if (kind === "webhooks") return { webhooks: [openedWebhook(key)] };
    const start = (Number(searchParams.get("page") ?? 1) - 1) * 200;
    const more_records = start + 200 < all.length;
    return { [key]: all.slice(start, start + 200), info: { more_records } };
  };
  const refuse = () => Promise.reject(new Error("Nothing is written here"));
  return {
    get: async (path) => ({
      ok: true,
      value: { body: bodyOf(new URL(path, "https://api.invalid")) },
    }),
    put: refuse,
    patch: refuse,
  };
}
