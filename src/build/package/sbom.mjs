import { name, version } from "../project.mjs";
import { libraries } from "./libraries.mjs";
import { sha256 } from "./reproducible.mjs";

/**
 * The package as a CycloneDX bill of materials: libraries with the hashes of their archives, and files
 * with their own. It has no serial number and no time, so that builds are reproducible.
 * @param {import("esbuild").Metafile} metafile
 * @param {Readonly<Record<string, Uint8Array>>} entries the files of the package
 * @see https://cyclonedx.org/docs/1.6/json/
 */
export function sbom(metafile, entries) {
  const own = reference(name, version);
  const used = libraries(metafile);
  return {
    $schema: "http://cyclonedx.org/schema/bom-1.6.schema.json",
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    version: 1,
    metadata: {
      lifecycles: [{ phase: "build" }],
      component: {
        type: "application",
        "bom-ref": own,
        name,
        version,
        licenses: [{ license: { id: "MIT" } }],
      },
    },
    components: [
      ...used.map((library) => ({
        type: "library",
        "bom-ref": reference(library.name, library.version),
        name: library.name,
        version: library.version,
        scope: "required",
        hashes: [{ alg: "SHA-512", content: sha512Of(library) }],
        licenses: [{ license: { id: library.license } }],
        purl: reference(library.name, library.version),
        externalReferences: [{ type: "website", url: library.homepage }],
      })),
      ...Object.keys(entries)
        .sort()
        .map((file) => ({
          type: "file",
          "bom-ref": file,
          name: file,
          hashes: [{ alg: "SHA-256", content: sha256(entries[file] ?? new Uint8Array()) }],
        })),
    ],
    dependencies: [
      { ref: own, dependsOn: used.map((library) => reference(library.name, library.version)) },
      ...used.map((library) => ({ ref: reference(library.name, library.version) })),
    ],
  };
}

/**
 * A package URL (purl) of an npm package.
 * @param {string} name
 * @param {string} version
 */
function reference(name, version) {
  return `pkg:npm/${name.replace("@", "%40")}@${version}`;
}

/** @param {import("./libraries.mjs").Library} library */
function sha512Of({ name, integrity }) {
  const [, base64] = /^sha512-(.+)$/.exec(integrity) ?? [];
  if (!base64) throw new Error(`package-lock.json has no SHA-512 of ${name}`);
  return Buffer.from(base64, "base64").toString("hex");
}
