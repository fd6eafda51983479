import { readFileSync } from "node:fs";
import { Stryker } from "@stryker-mutator/core";
import { reportFile, threshold } from "./stryker.config.mjs";
import { compare, countRooms, survivorsIn } from "./survivors.mjs";

/**
 * Fails if a room is below the threshold, if a mutant survives that survivors.json does not list, or if a
 * listed one no longer survives.
 * @param {readonly string[]} parts files to mutate; by default all rooms
 */
export async function runMutation(parts) {
  process.env["PROPERTY_RUNS"] = "20";
  const began = Date.now();
  await new Stryker({
    configFile: "test/mutation/stryker.config.mjs",
    ...(parts.length > 0 && { mutate: [...parts] }),
  }).runMutationTest();

  const report = JSON.parse(readFileSync(reportFile, "utf8"));
  const accepted = JSON.parse(readFileSync(new URL("survivors.json", import.meta.url), "utf8"));
  const rooms = countRooms(report);
  console.table(rooms);
  console.log(`${Math.ceil((Date.now() - began) / 60_000)} minutes`);

  const low = Object.entries(rooms).filter(([, { score }]) => score < threshold);
  const { unknown, gone } = compare(survivorsIn(report), accepted, Object.keys(report.files));
  for (const [room, { score }] of low) console.error(`Below the threshold: ${room}, ${score} %`);
  for (const mutant of unknown) console.error(`Survives, and is not in survivors.json: ${mutant}`);
  for (const mutant of gone) console.error(`In survivors.json, but survives no longer: ${mutant}`);
  if (low.length + unknown.length + gone.length > 0) process.exitCode = 1;
}
