import { readFileSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, expect, it } from "vitest";
import { reproducibleZip, sha256 } from "../../src/build/package/reproducible.mjs";
import { copyProject, type ProjectCopy } from "../support/project-copy";

const copies: ProjectCopy[] = [];
afterAll(() => {
  for (const { remove } of copies) remove();
});

interface Packed {
  readonly copy: ProjectCopy;
  readonly zip: Buffer;
  readonly hash: string;
  readonly bill: string;
}
const packed: Packed[] = [];

/** Packs in a separate folder, in a given time zone and with files of a given day. */
function pack(zone: string, day: string): Packed {
  const copy = copyProject();
  copies.push(copy);
  utimesSync(join(copy.folder, "src/widget/widget.html"), new Date(day), new Date(day));
  const { status, output } = copy.build("pack", { TZ: zone });
  expect(status, output).toBe(0);
  const { name, version } = JSON.parse(readFileSync(join(copy.folder, "package.json"), "utf8"));
  const read = (ending: string) =>
    readFileSync(join(copy.folder, `dist/${name}-${version}${ending}`));
  const zip = read(".reproducible.zip");
  const [hash = "", file] = read(".reproducible.zip.sha256").toString().trim().split("  ");
  expect(file).toBe(`${name}-${version}.reproducible.zip`);
  expect(output).toContain(hash);
  return { copy, zip, hash, bill: read(".cdx.json").toString() };
}

beforeAll(() => {
  packed.push(pack("Asia/Kolkata", "2001-02-03"), pack("America/Los_Angeles", "2024-08-09"));
});

it("two clean builds in two folders give the same zip, hash and bill of materials", () => {
  const [one, two] = packed;
  expect(one?.copy.folder).not.toBe(two?.copy.folder);
  expect(one?.hash).toMatch(/^[0-9a-f]{64}$/);
  expect(two?.hash).toBe(one?.hash);
  expect(two?.zip.equals(one?.zip ?? Buffer.of())).toBe(true);
  expect(two?.bill).toBe(one?.bill);
});

it("the hash matches the zip, and the zip has the content of the one to upload", () => {
  for (const { copy, zip, hash } of packed) {
    expect(sha256(zip)).toBe(hash);
    expect(new Map(Object.entries(unzipSync(zip)))).toEqual(new Map([...copy.entries()].sort()));
  }
});

it("the order in which files are found changes nothing", () => {
  const [a, b] = [new Uint8Array([1]), new Uint8Array([2])];
  expect(reproducibleZip({ a, b })).toEqual(reproducibleZip({ b, a }));
  expect(reproducibleZip({ a, b })).not.toEqual(reproducibleZip({ a: b, b: a }));
});
