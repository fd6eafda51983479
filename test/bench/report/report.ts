/** One part of the report. */
export interface Report {
  readonly title: string;
  /** Markdown. */
  readonly text: string;
}

/** Joins paragraphs as Markdown requires. */
export const paragraphs = (...parts: readonly string[]) => parts.filter(Boolean).join("\n\n");

/** A part that may fail without the others. */
export interface Measurable extends Report {
  /** What could not be measured, in words. */
  readonly failed: readonly string[];
}
