import { createHash } from "node:crypto";
import { zipSync } from "fflate";

/**
 * Zips the same files to the same bytes, unlike ZET, whose zip contains the time of each file. Files are
 * sorted by name and get the earliest time that a zip can express, as local time in any time zone.
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
