/**
 * Collects replacements in a text, and maps places in the result back to the source.
 * @param {string} source
 */
export function createEdits(source) {
  /** @type {{ start: number, end: number, text: string }[]} */
  const edits = [];
  return {
    /**
     * @param {number} start offset
     * @param {number} end offset of what follows
     * @param {string} text
     */
    replace(start, end, text) {
      edits.push({ start, end, text });
    },
    apply() {
      // Pieces of the result: where each begins there, and where in the source.
      const pieces = [{ at: 0, source: 0, length: Number.POSITIVE_INFINITY }];
      let text = "";
      let done = 0;
      for (const edit of edits.sort((a, b) => a.start - b.start || a.end - b.end)) {
        text += source.slice(done, edit.start);
        pieces.push({ at: text.length, source: edit.start, length: edit.end - edit.start });
        text += edit.text;
        pieces.push({ at: text.length, source: edit.end, length: Number.POSITIVE_INFINITY });
        done = edit.end;
      }
      text += source.slice(done);
      return {
        text,
        /** The place in the source; for inserted text, the place of what it replaces. */
        sourceOffset(/** @type {number} */ offset) {
          const piece = pieces.findLast(({ at }) => at <= offset) ?? {
            at: 0,
            source: 0,
            length: 0,
          };
          return piece.source + Math.min(offset - piece.at, piece.length);
        },
      };
    },
  };
}
