/**
 * @typedef {{ start: number, end: number, text?: string }} Part one character of a template, or a whole
 *   `${…}` with the text inside
 * @typedef {ReturnType<typeof import("./edits.mjs").createEdits>} Edits
 */

/**
 * Turns one template's own characters into JSX. The content of its `${…}` stays as it is, including
 * nested templates.
 * @param {string} source
 * @param {import("@babel/core").types.TemplateLiteral} quasi
 * @param {Edits} edits
 * @throws {SyntaxError} with the place in `pos`, if JSX cannot express it
 */
export function readTemplate(source, quasi, edits) {
  const parts = partsOf(source, quasi);
  /** Names of the elements that are open. @type {string[]} */
  const open = [];
  let next = 0;
  const here = () => source[parts[next]?.start ?? -1] ?? "";
  const isHole = () => parts[next]?.text !== undefined;
  const startsWith = (/** @type {string} */ text) =>
    !isHole() && source.startsWith(text, parts[next]?.start);

  while (next < parts.length) {
    if (startsWith("<!--")) comment();
    else if (startsWith("</")) close();
    else if (startsWith("<")) element();
    else child();
  }
  if (open.length > 0) fail(`<${open.at(-1)}> is not closed`);

  /** @param {string} message @returns {never} */
  function fail(message) {
    const pos = parts[Math.min(next, parts.length - 1)]?.start ?? quasi.start ?? 0;
    throw Object.assign(new SyntaxError(message), { pos });
  }

  function comment() {
    const [from] = take(1);
    while (next < parts.length && !startsWith("-->")) next += 1;
    const to = take(3).at(-1);
    edits.replace(from?.start ?? 0, to?.end ?? 0, "");
  }

  function child() {
    const [part] = take(1);
    if (part?.text !== undefined) edits.replace(part.start, part.start + 1, "");
    else if (/[{}>]/.test(source[part?.start ?? 0] ?? "")) {
      edits.replace(part?.start ?? 0, part?.end ?? 0, "-");
    }
  }

  function close() {
    const from = parts[next]?.start ?? 0;
    while (next < parts.length && (isHole() || here() !== ">")) next += 1;
    const to = take(1)[0]?.end ?? from;
    const name = source
      .slice(from + 2, to - 1)
      .replace(/^\$\{|\}$/g, "")
      .trim();
    const opened = open.pop();
    // htm lets any end tag close the open element, whatever its name.
    if (!opened || (name !== "/" && name !== opened)) {
      throw Object.assign(new SyntaxError(`<${opened ?? ""}> is closed as </${name}>`), {
        pos: from,
      });
    }
    edits.replace(from, to, `</${opened}>`);
  }

  function element() {
    take(1);
    const name = isHole() ? component() : word();
    if (!name) fail("An element needs a name");
    for (;;) {
      while (!isHole() && /\s/.test(here())) next += 1;
      if (startsWith("/>")) return void take(2);
      if (startsWith(">")) {
        take(1);
        return void open.push(name);
      }
      if (next >= parts.length) fail(`<${name}> has no end`);
      attribute(name);
    }
  }

  /** @returns {string} */
  function component() {
    const [{ start, end, text = "" }] = /** @type {[Part]} */ (take(1));
    // JSX treats a lower-case name as an HTML element.
    if (!/^([A-Z]\w*|\w+(\.\w+)+)$/.test(text)) {
      next -= 1;
      fail(`Give "${text}" a name with a capital letter: only then its props are checked`);
    }
    edits.replace(start, start + 2, "");
    edits.replace(end - 1, end, "");
    return text;
  }

  /** @param {string} element */
  function attribute(element) {
    if (startsWith("...")) {
      const [from] = take(3);
      const [hole] = take(1);
      if (hole?.text === undefined) fail("Three dots need a placeholder after them");
      edits.replace(from?.start ?? 0, hole.start + 2, "{...");
      return;
    }
    const from = parts[next]?.start ?? 0;
    const name = word();
    if (!name) fail("An attribute needs a name");
    // JSX accepts any name with a hyphen. This way all of them except data-… are checked on HTML
    // elements.
    const strict = name.includes("-") && !name.startsWith("data-") && /^[a-z]/.test(element);
    const type = `import("preact").JSX.IntrinsicElements["${element}"]`;
    const nameEnd = from + name.length;
    if (strict) {
      edits.replace(from, from, '{...({"');
      edits.replace(nameEnd, nameEnd, '": ');
    }
    if (startsWith("=")) {
      const [equals] = take(1);
      if (strict) edits.replace(equals?.start ?? 0, equals?.end ?? 0, "");
      value(strict, /^[a-z]/.test(element));
    } else if (strict) edits.replace(nameEnd, nameEnd, "true");
    const end = parts[next - 1]?.end ?? nameEnd;
    // Without `as {}`, JSX would report the same error again for the whole element.
    if (strict) edits.replace(end, end, ` } satisfies ${type}) as {}}`);
  }

  /**
   * @param {boolean} inScript the value is already inside an expression
   * @param {boolean} isHtml of an HTML element
   */
  function value(inScript, isHtml) {
    const [left, right] = inScript ? ["(", ")"] : ["{", "}"];
    const quote = /["']/.exec(isHole() ? "" : here())?.[0];
    const [first] = quote ? take(1) : [parts[next]];
    const from = first?.start ?? 0;
    const begin = next;
    const ends = () => (quote ? here() === quote : /[\s>]/.test(here()) || startsWith("/>"));
    while (next < parts.length && (isHole() || !ends())) next += 1;
    const inner = parts.slice(begin, next);
    const [only] = inner;
    const last = quote ? take(1)[0] : parts[next - 1];
    if (!only && !quote) fail("A value is missing");
    const to = last?.end ?? from;
    const [begins, stops] = quote ? [from + 1, to - 1] : [from, to];
    if (inner.length === 1 && only?.text !== undefined) {
      edits.replace(from, only.start + 2, left);
      edits.replace(only.end - 1, to, right);
    } else {
      // tabindex="-1" is right: in HTML numbers are text.
      const isNumber = isHtml && /^-?\d+$/.test(source.slice(begins, stops));
      const mark = isNumber ? "" : "`";
      edits.replace(from, begins, left + mark);
      edits.replace(stops, to, mark + right);
    }
  }

  /** @returns {string} */
  function word() {
    const from = next;
    while (next < parts.length && !isHole() && !/[\s=>/]/.test(here())) next += 1;
    return source.slice(parts[from]?.start, parts[next - 1]?.end);
  }

  /** @param {number} count @returns {Part[]} */
  function take(count) {
    next += count;
    return parts.slice(next - count, next);
  }
}

/**
 * @param {string} source
 * @param {import("@babel/core").types.TemplateLiteral} quasi
 * @returns {Part[]}
 */
function partsOf(source, { quasis, expressions }) {
  return quasis.flatMap(({ start, end }, index) => {
    const from = start ?? 0;
    const to = end ?? 0;
    const characters = Array.from({ length: to - from }, (_, n) => ({
      start: from + n,
      end: from + n + 1,
    }));
    const hole = expressions[index];
    const after = quasis[index + 1]?.start;
    if (!hole || after == null) return characters;
    const text = source.slice(hole.start ?? 0, hole.end ?? 0);
    return [...characters, { start: to, end: after, text }];
  });
}
