import { readFileSync } from "node:fs";
import { inRoot, version } from "../project.mjs";
import { libraries } from "./libraries.mjs";

/** Named .txt because Zoho's toolkit drops files without an extension, such as LICENSE. */
export const noticeFile = "app/NOTICE.txt";

/**
 * The licences of everything that ships: the widget's own, and those of its libraries.
 * @param {import("esbuild").Metafile} metafile
 */
export function notice(metafile) {
  const parts = libraries(metafile).map(
    ({ name, version, license, licenceText }) =>
      `${name} ${version} (${license})\n\n${licenceText}\n`,
  );
  const own = readFileSync(inRoot("LICENSE"), "utf8").trim();
  return [
    `Calls Preferences for Zoho CRM ${version}\n\n${own}\n`,
    ...(parts.length > 0 ? [`Its scripts contain what follows.\n`, ...parts] : []),
  ].join(`\n${"-".repeat(80)}\n\n`);
}
