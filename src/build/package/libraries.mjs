import { readFileSync } from "node:fs";
import { inRoot } from "../project.mjs";

/**
 * A library that ships, in whole or in part.
 * @typedef {object} Library
 * @property {string} name
 * @property {string} version
 * @property {string} license its SPDX identifier
 * @property {string} licenceText
 * @property {string} integrity of its archive in the registry, as package-lock.json has it
 * @property {string} homepage
 */

/** The folder of a package in a path, as package-lock.json names it. */
const packageFolder = /(?:^|\/)(node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+)\//;

/**
 * The libraries in esbuild's output, by name. Development tools are not among them.
 * @param {import("esbuild").Metafile} metafile
 * @returns {Library[]}
 * @throws if one has no licence to include
 */
export function libraries({ outputs }) {
  const inputs = Object.values(outputs).flatMap((output) =>
    Object.entries(output.inputs).flatMap(([file, { bytesInOutput }]) =>
      bytesInOutput > 0 ? [file] : [],
    ),
  );
  const folders = inputs.flatMap((file) => {
    const [, folder] = packageFolder.exec(file) ?? [];
    return folder ? [folder] : [];
  });
  const lock = JSON.parse(readFileSync(inRoot("package-lock.json"), "utf8"));
  return [...new Set(folders)].sort().map((folder) => {
    const name = folder.slice(folder.lastIndexOf("node_modules/") + "node_modules/".length);
    const { version, license, homepage } = JSON.parse(
      readFileSync(inRoot(`${folder}/package.json`), "utf8"),
    );
    const locked = lock.packages[folder];
    if (locked?.version !== version) {
      throw new Error(`${name} ${version} is installed, package-lock.json has ${locked?.version}`);
    }
    if (typeof license !== "string") throw new Error(`${name} names no licence`);
    const licenceText = readFileSync(inRoot(`${folder}/LICENSE`), "utf8").trim();
    return { name, version, license, licenceText, integrity: locked.integrity, homepage };
  });
}
