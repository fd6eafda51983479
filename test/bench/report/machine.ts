import { readFileSync } from "node:fs";
import { availableParallelism, cpus, totalmem, type } from "node:os";
import { join } from "node:path";

const root = join(import.meta.dirname, "../../..");

/** What a figure depends on: versions and the class of the machine, but nothing that identifies it. */
export function machine(browser: string): string[] {
  const { version, devDependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const versions = ["esbuild", "preact", "htm", "react", "react-dom", "puppeteer-core"];
  return [
    `calls-preferences ${version}, ${versions.map((name) => `${name} ${devDependencies[name]}`).join(", ")}`,
    `Node ${process.version}, ${browser}`,
    `${type()}, ${availableParallelism()} cores (${family()}), ` +
      `${Math.round(totalmem() / 2 ** 30)} GiB memory`,
  ];
}

/** Maker and line of the processor, without its model number. */
function family(): string {
  const model = cpus()[0]?.model ?? "unknown";
  return model
    .replace(/\((R|TM)\)|CPU|Processor|@.*/gi, "")
    .replace(/\s+/g, " ")
    .trim();
}
