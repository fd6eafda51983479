import { readFileSync } from "node:fs";
import { join } from "node:path";

const fixture = join(import.meta.dirname, "../../../unit/guard/fixtures/layouts.json");
const [recorded] = JSON.parse(readFileSync(fixture, "utf8")).layouts;

/**
 * Layouts in the full recorded shape: the two fields, and others up to the number. Objects are not
 * shared, as in an answer; sharing would make a large answer cheaper than it is.
 */
export function layoutsOf(count: number, perLayout: number) {
  const [section] = recorded.sections;
  const [subject, ...numbers] = section.fields;
  const others = Array.from({ length: perLayout - numbers.length }, (_, index) => ({
    ...subject,
    id: String(3361265000002000000n + BigInt(index)),
    api_name: `Detail_${index + 1}`,
  }));
  // Nothing is found, so no check ends early.
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
