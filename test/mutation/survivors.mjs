/**
 * The used part of Stryker's report.
 * @typedef {{ line: number, column: number }} Position counted from 1
 * @typedef {{ status: string, mutatorName: string, replacement?: string, location: { start: Position,
 *   end: Position } }} Mutant
 * @typedef {{ files: Record<string, { source: string, mutants: Mutant[] }> }} Report
 */

const root = "src/widget/";

/** @param {Mutant} mutant */
const survives = ({ status }) => status === "Survived" || status === "NoCoverage";
/** @param {Mutant} mutant */
const counts = (mutant) => survives(mutant) || /^(Killed|Timeout)$/.test(mutant.status);

/**
 * Mutants and score of each room, and of all of them.
 * @param {Report} report
 */
export function countRooms({ files }) {
  /** @type {Record<string, { mutants: number, survivors: number, score: number }>} */
  const rooms = {};
  for (const [file, { mutants }] of Object.entries(files)) {
    const room = file.slice(root.length).replace(/\/.*/, "");
    for (const name of [room, "all"]) {
      const before = rooms[name] ?? { mutants: 0, survivors: 0 };
      const all = before.mutants + mutants.filter(counts).length;
      const survivors = before.survivors + mutants.filter(survives).length;
      const score = Math.floor((1 - survivors / all) * 10_000) / 100;
      rooms[name] = { mutants: all, survivors, score };
    }
  }
  return rooms;
}

/**
 * The mutants that no test notices, each as "room/file.declaration: kind ⇒ replacement", repeated if there
 * are several. The key has no line number, so that unrelated edits to a file do not change it.
 * @param {Report} report
 * @returns {string[]}
 */
export function survivorsIn({ files }) {
  return Object.entries(files).flatMap(([file, { source, mutants }]) =>
    mutants.filter(survives).map((mutant) => keyOf(file, source, mutant)),
  );
}

/**
 * @param {string} file
 * @param {string} source
 * @param {Mutant} mutant
 */
function keyOf(file, source, { mutatorName, replacement = "", location }) {
  const above = source.split("\n").slice(0, location.start.line).reverse();
  const [, declared = "the file"] =
    above.map((line) => declaration.exec(line)).find((found) => found !== null) ?? [];
  const name = file.slice(root.length).replace(/\.ts$/, "");
  return `${name}.${declared}: ${mutatorName} ⇒ ${replacement.replace(/\s+/g, " ").trim()}`;
}

/** A top-level declaration. */
const declaration = /^(?:export )?(?:default )?(?:async )?(?:function|const|let|class) (\w+)/;

/**
 * @param {readonly string[]} survivors
 * @param {readonly { why: string, mutants: readonly string[] }[]} accepted
 * @param {readonly string[]} files that were mutated; entries for others are ignored
 * @returns survivors that are not accepted, and accepted ones that no longer survive
 */
export function compare(survivors, accepted, files) {
  const listed = accepted.flatMap(({ mutants }) => mutants);
  const mutated = (/** @type {string} */ mutant) =>
    files.some((file) => mutant.startsWith(`${file.slice(root.length).replace(/\.ts$/, "")}.`));
  return { unknown: without(survivors, listed), gone: without(listed.filter(mutated), survivors) };
}

/**
 * Each of `others` removes one occurrence.
 * @param {readonly string[]} all
 * @param {readonly string[]} others
 */
function without(all, others) {
  const left = [...others];
  return all.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
