import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { afterAll, expect, it } from "vitest";
import { copyProject } from "../support/project-copy";

const copy = copyProject();
let started: ChildProcess | undefined;
afterAll(() => {
  started?.kill("SIGKILL");
  copy.remove();
});

it("prints the address of a local CRM, serves it, and ends when it is told to", async () => {
  const start = spawn(process.execPath, ["build.mjs", "start", "--port", "0"], {
    cwd: copy.folder,
    stdio: ["ignore", "pipe", "inherit"],
  });
  started = start;

  let address: string | undefined;
  for await (const line of createInterface(start.stdout)) {
    address = /^Local Zoho CRM: (http:\/\/127\.0\.0\.1:\d+\/)$/.exec(line)?.[1];
    if (address) break;
  }
  if (!address) throw new Error("It ended without printing an address.");
  const page = await fetch(address);
  expect(page.status).toBe(200);
  expect(await page.text()).toContain("<title>");

  // An open connection must not keep it alive.
  start.kill("SIGTERM");
  expect(await once(start, "exit")).toEqual([0, null]);
});
