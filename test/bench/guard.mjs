// The guard's own time in memory: what it costs to look through layouts and rules once they are there.
//
//   node test/bench/guard.mjs
//
// Exits 1 where the budget is missed: 50 ms for the early evidence over 200 layouts of 300 fields. The
// growth is told beside it: a time that grows with the square of the layouts would pass on a fast machine.

import { setMaxListeners } from "node:events";
import { readFileSync } from "node:fs";
import { availableParallelism, cpus, loadavg } from "node:os";
import { fileURLToPath } from "node:url";
import { build, version as esbuild } from "esbuild";

const root = fileURLToPath(new URL("../../", import.meta.url));
const budget = { layouts: 200, fields: 300, ms: 50 };
const sizes = [10, 50, 100, 200];
const runs = 25;

/** The guard as it ships, in one module. */
async function bundle() {
  const { outputFiles } = await build({
    absWorkingDir: root,
    stdin: {
      contents: `
        export { checkAll, layoutEvidence } from "./src/widget/guard/check-all";
        export { readLayouts } from "./src/widget/guard/layouts";
        export { mostBlueprints } from "./src/widget/guard/blueprints";
        export { mostRules } from "./src/widget/guard/rules";`,
      resolveDir: root,
      loader: "ts",
    },
    bundle: true,
    format: "esm",
    write: false,
    minify: true,
    target: "es2022",
  });
  const [file] = outputFiles;
  return import(`data:text/javascript;base64,${Buffer.from(file.contents).toString("base64")}`);
}

const recorded = JSON.parse(
  readFileSync(new URL("../unit/guard/fixtures/layouts.json", import.meta.url), "utf8"),
).layouts[0];

/**
 * Layouts in the full recorded shape: the two fields, and others up to the number. Each has objects of its
 * own, as an answer has; shared ones would make a large answer cheaper than it is.
 */
function layoutsOf(/** @type {number} */ count, /** @type {number} */ perLayout) {
  const [section] = recorded.sections;
  const [subject, ...numbers] = section.fields;
  const others = Array.from({ length: perLayout - numbers.length }, (_, index) => ({
    ...subject,
    id: String(3361265000002000000n + BigInt(index)),
    api_name: `Detail_${index + 1}`,
  }));
  // Nothing is found, so nothing ends early.
  const free = numbers.map((field) => ({ ...field, required: false, validation_rule: null }));
  const fields = [...others, ...free];
  const text = JSON.stringify({ ...recorded, sections: [{ ...section, fields }] });
  const layouts = Array.from({ length: count }, () => JSON.parse(text));
  return { layouts, megabytes: text.length / 1e6 };
}

/** Rules of the size that inner details make them, none of which names the field. */
function rulesOf(/** @type {number} */ count) {
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
function clientOf(
  /** @type {object} */ layouts,
  /** @type {number} */ rules,
  /** @type {number} */ blueprints,
) {
  const all = rulesOf(rules);
  const list = rulesOf(blueprints).map((rule, index) => ({ id: `${index + 1}`, name: rule.name }));
  const [opened] = rulesOf(1);
  const bodyOf = (/** @type {URL} */ { pathname, searchParams }) => {
    const key = pathname.split("/").at(-1) ?? "";
    if (key === "layouts") return layouts;
    if (key === "blueprints") return { blueprints: list };
    if (/^\d+$/.test(key)) return { blueprints: [opened] };
    const start = (Number(searchParams.get("page") ?? 1) - 1) * 200;
    const more_records = start + 200 < all.length;
    return { [key]: all.slice(start, start + 200), info: { more_records } };
  };
  return {
    get: async (/** @type {string} */ path) => ({
      ok: true,
      value: { body: bodyOf(new URL(path, "https://api.invalid")) },
    }),
  };
}

/**
 * Milliseconds of one run of each size: the fastest, the median and the slowest. The sizes take turns, so
 * that a busy moment of the machine falls on all of them.
 */
async function measure(
  /** @type {readonly number[]} */ all,
  /** @type {(size: number) => () => unknown} */ prepare,
) {
  const prepared = all.map((size) => ({ size, run: prepare(size), taken: [] }));
  for (let round = -3; round < runs; round++) {
    for (const { run, taken } of prepared) {
      const began = performance.now();
      await run();
      // The first rounds are for the compiler.
      if (round >= 0) taken.push(performance.now() - began);
    }
  }
  return prepared.map(({ size, taken }) => {
    taken.sort((a, b) => a - b);
    return { size, best: taken[0], median: taken[Math.floor(runs / 2)], worst: taken[runs - 1] };
  });
}

const ms = (/** @type {number} */ value) => value.toFixed(value < 10 ? 2 : 1);
const table = (/** @type {string[][]} */ rows) => {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  for (const row of rows)
    console.log(`  ${row.map((cell, at) => cell.padStart(widths[at])).join("   ")}`);
};
/** n of "the time grows with the n-th power of the size". */
const power = (/** @type {{ size: number, median: number }} */ a, /** @type {typeof a} */ b) =>
  Math.log(b.median / a.median) / Math.log(b.size / a.size);

const { checkAll, layoutEvidence, mostBlueprints, mostRules, readLayouts } = await bundle();
const { version } = JSON.parse(readFileSync(`${root}package.json`, "utf8"));
console.log(`calls-preferences ${version}, Node ${process.version}, esbuild ${esbuild}`);
console.log(
  `${availableParallelism()} cores, ${cpus()[0]?.model.trim()}, load ${loadavg()[0].toFixed(1)}\n`,
);

const { layouts, megabytes } = layoutsOf(budget.layouts, budget.fields);
const early = await measure(sizes, (size) => {
  const body = { layouts: layouts.slice(0, size) };
  return () => {
    const evidence = layoutEvidence(readLayouts(body));
    // A guard that stops at the first layout would be fast.
    if (evidence.show_to_number.some(({ outcome }) => outcome !== "clear")) {
      throw new Error("The layouts were not read to their end");
    }
  };
});
console.log(`Early evidence, layouts of ${budget.fields} fields, ${runs} runs:`);
table([
  ["layouts", "fields", "MB as JSON", "median ms", "fastest", "slowest", "µs a layout"],
  ...early.map(({ size, best, median, worst }) => [
    `${size}`,
    `${size * budget.fields}`,
    (size * megabytes).toFixed(0),
    ms(median),
    ms(best),
    ms(worst),
    ((median / size) * 1_000).toFixed(1),
  ]),
]);
const [, fifty, hundred, twoHundred] = early;
console.log(
  `  time(200)/time(50) = ${(twoHundred.median / fifty.median).toFixed(2)} (linear: 4), ` +
    `time(200)/time(100) = ${(twoHundred.median / hundred.median).toFixed(2)} (linear: 2), ` +
    `power ${power(fifty, twoHundred).toFixed(2)}\n`,
);

const few = { layouts: layouts.slice(0, 10) };
const read = readLayouts(few);
const full = await measure([200, 500, 1_000, mostRules], (size) => {
  const client = clientOf(few, size, mostBlueprints);
  return async () => {
    const { signal } = new AbortController();
    // Each blueprint listens to it while it is read, which Node takes for a leak.
    setMaxListeners(0, signal);
    const options = { limit: 60_000, unpublished: false, signal };
    let last = [];
    await checkAll(client, read, options, (verdicts) => {
      last = verdicts.show_to_number;
    });
    if (last.length !== 5 || last.some(({ outcome }) => outcome !== "clear")) {
      throw new Error("The rules were not read to their end");
    }
  };
});
console.log(
  `All checks: workflows and as many field updates, ${mostBlueprints} blueprints, 10 layouts, ${runs} runs:`,
);
table([
  ["rules", "median ms", "fastest", "slowest", "µs a rule"],
  ...full.map(({ size, best, median, worst }) => [
    `2 × ${size}`,
    ms(median),
    ms(best),
    ms(worst),
    ((median / size / 2) * 1_000).toFixed(1),
  ]),
]);
console.log(`  power ${power(full[1], full[3]).toFixed(2)} between 500 and ${mostRules}\n`);

const kept = twoHundred.median <= budget.ms;
console.log(
  `Budget: ${budget.layouts} layouts of ${budget.fields} fields in ${budget.ms} ms: ` +
    `${ms(twoHundred.median)} ms, ${kept ? "kept" : "MISSED"}`,
);
process.exitCode = kept ? 0 : 1;
