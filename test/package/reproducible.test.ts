import { readFileSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { reproducibleZip, sha256 } from "../../src/build/package/reproducible.mjs";
import { copyPacked, copyProject, hashed, type ProjectCopy } from "../support/project-copy";

interface Packed {
  readonly copy: ProjectCopy;
  readonly zip: Buffer;
  readonly hash: string;
  readonly bill: string;
}
const packed: Packed[] = [];
afterAll(() => {
  for (const { copy } of packed) copy.remove();
});

/** Packs in a separate folder, in another time zone and with a file of another day. */
function packElsewhere(): ProjectCopy {
  const copy = copyProject();
  const day = new Date("2001-02-03");
  utimesSync(join(copy.folder, "src/widget/widget.html"), day, day);
  const { status, output } = copy.build("pack", { TZ: "Pacific/Chatham" });
  expect(status, output).toBe(0);
  expect(output).toContain(read(copy).hash);
  return copy;
}

function read(copy: ProjectCopy): Packed {
  const { name, version } = JSON.parse(readFileSync(join(copy.folder, "package.json"), "utf8"));
  const part = (ending: string) =>
    readFileSync(join(copy.folder, `dist/${name}-${version}${ending}`));
  const [hash = "", file] = part(".reproducible.zip.sha256").toString().trim().split("  ");
  expect(file).toBe(`${name}-${version}.reproducible.zip`);
  return { copy, zip: part(".reproducible.zip"), hash, bill: part(".cdx.json").toString() };
}

beforeAll(() => {
  packed.push(read(copyPacked(inject("packedProject"))), read(packElsewhere()));
});

it("two clean builds in two folders give the same zip, hash and bill of materials", () => {
  const [one, two] = packed;
  expect(one?.hash).toMatch(/^[0-9a-f]{64}$/);
  expect(two?.hash).toBe(one?.hash);
  expect(two?.zip.equals(one?.zip ?? Buffer.of())).toBe(true);
  expect(two?.bill).toBe(one?.bill);
});

it("the hash matches the zip, and the zip has the content of the one to upload", () => {
  for (const { copy, zip, hash } of packed) {
    expect(sha256(zip)).toBe(hash);
    expect(hashed(Object.entries(unzipSync(zip)))).toEqual(hashed(copy.entries()));
  }
});

it("the order in which files are found changes nothing", () => {
  const [a, b] = [new Uint8Array([1]), new Uint8Array([2])];
  expect(reproducibleZip({ a, b })).toEqual(reproducibleZip({ b, a }));
  expect(reproducibleZip({ a, b })).not.toEqual(reproducibleZip({ a: b, b: a }));
});
