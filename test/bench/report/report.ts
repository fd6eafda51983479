/** One part of the figures, ready to be read. */
export interface Report {
  readonly title: string;
  /** Markdown. */
  readonly text: string;
}

/** One below the other, as Markdown wants them. */
export const paragraphs = (...parts: readonly string[]) => parts.filter(Boolean).join("\n\n");

/** A part that may fail without the others. */
export interface Measurable extends Report {
  /** What could not be measured, in words. */
  readonly failed: readonly string[];
}
