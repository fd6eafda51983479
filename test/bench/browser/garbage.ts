import type { CrmTab } from "./frame";

/** Throws away what the frame's process no longer uses. */
export async function collectGarbage(tab: CrmTab): Promise<void> {
  await tab.send("HeapProfiler.enable");
  // Objects that a finaliser releases are collected only the second time.
  for (let time = 0; time < 3; time++) await tab.send("HeapProfiler.collectGarbage");
}
