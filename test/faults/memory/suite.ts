import { afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { type FaultCase, titleOf } from "../case";
import { lineFor } from "../note";
import { openInMemory } from "./open";
import { playInMemory } from "./play";
import { loadScripts, type Scripts } from "./scripts";

/**
 * Plays cases against the whole widget and Zoho's protocol core, without a browser. In addition to the
 * screens of each case it checks every state in between: the page shows what the organisation has, or
 * marks the value; nothing is printed, thrown or left unhandled; and the number of requests stays small.
 */
export function describeInMemory(cases: readonly FaultCase[]): void {
  let scripts: Scripts;
  const unhandled: string[] = [];
  const note = (reason: unknown) => unhandled.push(`unhandled: ${String(reason)}`);

  beforeAll(async () => {
    scripts = await loadScripts();
    process.on("unhandledRejection", note);
    return () => process.off("unhandledRejection", note);
  });
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date", "performance"] });
    unhandled.length = 0;
  });
  afterEach(() => vi.useRealTimers());

  for (const given of cases.filter(({ runs }) => runs !== "browser")) {
    it(titleOf(given), async ({ task }) => {
      task.meta.faults = [lineFor(given, [], "memory")];
      const crm = await openInMemory(scripts, given);
      try {
        task.meta.faults = [lineFor(given, await playInMemory(crm, given), "memory")];
        expect(crm.samples).toEqual([]);
        expect(crm.complaints.filter((line) => !given.sdkPrints?.test(line))).toEqual([]);
        expect(unhandled).toEqual([]);
        expect(crm.page.inherited()).toEqual([]);
        const asked = (method: string) =>
          crm.log.requests.filter((one) => one.method === method && /call_pref/.test(one.path));
        expect(asked("PUT").length).toBeLessThanOrEqual(2);
        expect(asked("GET").length).toBeLessThanOrEqual(6);
        // No layout is changed more often than a person asks for it, and nothing but that is sent.
        const changes = crm.log.requests.filter(({ method }) => method === "PATCH");
        expect(changes.length).toBeLessThanOrEqual(given.layoutChanges ?? 1);
        expect(changes.flatMap(({ body }) => keysIn(body)).filter(isStrange)).toEqual([]);
      } finally {
        crm.close();
      }
    });
  }
}

/** All keys that a change of a layout may contain, at any depth. */
const cureKeys = ["layouts", "sections", "fields", "id", "required"];
const isStrange = (key: string) => !cureKeys.includes(key);

function keysIn(value: unknown): string[] {
  if (typeof value === "string") return keysIn(JSON.parse(value));
  if (typeof value !== "object" || value === null) return [];
  const own = Array.isArray(value) ? [] : Object.keys(value);
  return [
    ...own,
    ...Object.values(value).flatMap((inner) => (typeof inner === "object" ? keysIn(inner) : [])),
  ];
}
