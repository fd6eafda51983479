import type { Measurable } from "../report/report";
import { ms, ratio, table } from "../report/table";
import type { Steps } from "../steps";
import { measureProject, repeats } from "./measure";

/**
 * Times of whole processes in a fresh clone of the committed source. They take minutes, so only on
 * demand.
 */
export async function projectReport(wanted: boolean, steps: Steps): Promise<Measurable> {
  const title = "Project";
  if (!wanted) {
    const text = "Not measured in this run: `npm run bench -- --project` does.";
    return { title, text, failed: [] };
  }
  try {
    return { title, text: await timesTable(steps), failed: [] };
  } catch (error) {
    // A failure here must not discard the rest of a long run.
    return { title, text: "Could not be measured.", failed: [`The project's own times: ${error}`] };
  }
}

async function timesTable(steps: Steps): Promise<string> {
  const times = await measureProject(steps);
  const { clone, install, up, rebuild, build, pack, nothing, test, check } = times;
  const rows: [string, number, number, string][] = [
    ["clean clone until the simulator is up", clone + install + up, install, "`npm ci` alone"],
    ["`npm start` until it is up", up, nothing, "a Node that does nothing"],
    [`\`npm run build\`, median of ${repeats}`, build, nothing, "a Node that does nothing"],
    [`\`npm run pack\`, median of ${repeats}`, pack, nothing, "a Node that does nothing"],
    ["rebuild while it runs, from saving to the new file", rebuild, build, "`npm run build`"],
    ["`npm test`", test, install, "`npm ci` alone"],
    ["`npm run check`", check, test, "`npm test`"],
  ];
  return table(
    ["whole process", "ratio", "ms"],
    rows.map(([what, time, to, name]) => [what, `${ratio(time, to)} ${name}`, ms(time)]),
  );
}
