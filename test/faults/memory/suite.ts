import { afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { type FaultCase, titleOf } from "../case";
import { lineFor } from "../note";
import { openInMemory } from "./open";
import { playInMemory } from "./play";
import { loadScripts, type Scripts } from "./scripts";

/**
 * Plays cases against the whole widget and Zoho's wire core, without a browser. Beside the screens of
 * each case it looks at every state in between: what is displayed is what the organisation has, or is
 * marked; nothing is printed, thrown or left unhandled; nobody is asked more often than a few times.
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
        // A layout is never changed twice by itself, nor beside another write; and nothing but that is sent.
        const changes = crm.log.requests.filter(({ method }) => method === "PATCH");
        expect(new Set(changes.map(({ path, body }) => path + JSON.stringify(body))).size).toBe(
          changes.length,
        );
        expect(changes.flatMap(({ body }) => keysIn(body)).filter(isStrange)).toEqual([]);
      } finally {
        crm.close();
      }
    });
  }
}

/** All that a change of a layout may hold, at any depth. */
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
