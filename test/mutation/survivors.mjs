/**
 * The part of a report of Stryker that is looked at.
 * @typedef {{ line: number, column: number }} Position counted from 1
 * @typedef {{ status: string, replacement?: string, location: { start: Position, end: Position } }} Mutant
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
 * The mutants that no test notices, each as "file: line ⇒ mutated line". Without the number of the line,
 * so that a change above it does not make it another one.
 * @param {Report} report
 * @returns {string[]}
 */
export function survivorsIn({ files }) {
  return Object.entries(files).flatMap(([file, { source, mutants }]) =>
    mutants
      .filter(survives)
      .map((mutant) => `${file.slice(root.length)}: ${change(source.split("\n"), mutant)}`),
  );
}

/**
 * @param {string[]} lines
 * @param {Mutant} mutant
 */
function change(lines, { location: { start, end }, replacement = "" }) {
  const before = lines.slice(start.line - 1, end.line).join("\n");
  const head = (lines[start.line - 1] ?? "").slice(0, start.column - 1);
  const tail = (lines[end.line - 1] ?? "").slice(end.column - 1);
  return [before, head + replacement + tail]
    .map((text) => text.replace(/\s+/g, " ").trim())
    .join(" ⇒ ");
}

/**
 * @param {readonly string[]} survivors
 * @param {readonly { why: string, mutants: readonly string[] }[]} accepted
 * @param {readonly string[]} files that were mutated; what is listed for others is not looked at
 * @returns survivors that are not accepted, and accepted ones that are none any more
 */
export function compare(survivors, accepted, files) {
  const listed = accepted.flatMap(({ mutants }) => mutants);
  const mutated = (/** @type {string} */ mutant) =>
    files.some((file) => mutant.startsWith(`${file.slice(root.length)}: `));
  return {
    unknown: survivors.filter((mutant) => !listed.includes(mutant)),
    gone: listed.filter((mutant) => mutated(mutant) && !survivors.includes(mutant)),
  };
}
