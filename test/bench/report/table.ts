import type { Summary } from "./stats";

/** A Markdown table with a header row; all columns except the first are numbers. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map((_, column) => (column === 0 ? "---" : "---:")), ...rows];
  return lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** "1,234,567" */
export const whole = (value: number) => Math.round(value).toLocaleString("en-GB");

/** Milliseconds to three digits: "0.42", "12.3", "1,234". */
export function ms(value: number): string {
  if (value >= 99.95) return whole(value);
  return value.toFixed(value < 9.995 ? 2 : 1);
}

/** "1.10 (1.00–1.45)" */
export const quartiles = ({ low, median, high }: Summary) =>
  `${ms(median)} (${ms(low)}–${ms(high)})`;

/** "0.23 ×" */
export function ratio(value: number, to: number): string {
  const share = value / to;
  // A time too short for the clock has no ratio.
  if (!Number.isFinite(share)) return "–";
  return `${share.toFixed(share < 9.995 ? 2 : 1)} ×`;
}

export const percent = (part: number, of: number) => `${((part / of) * 100).toFixed(1)} %`;
