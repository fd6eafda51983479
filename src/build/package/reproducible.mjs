import { createHash } from "node:crypto";
import { zipSync } from "fflate";

/**
 * Zips the same files to the same bytes: ZET's zip carries the time of each file. In order of their
 * names, with the first time that a zip can say, read as local time in whatever zone this runs.
 * @param {Readonly<Record<string, Uint8Array>>} entries
 */
export function reproducibleZip(entries) {
  const sorted = Object.entries(entries).sort(([a], [b]) => (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(sorted), { level: 9, mtime: new Date(1980, 0, 1), os: 3 });
}

/** @param {Uint8Array} content */
export function sha256(content) {
  return createHash("sha256").update(content).digest("hex");
}
