import { vi } from "vitest";

/** The browser's storage in memory, which can be told to refuse writes. */
export function stubStorage() {
  const kept = new Map<string, string>();
  let refuses = false;
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem(key: string, value: string) {
      if (refuses) throw new DOMException("full", "QuotaExceededError");
      kept.set(key, value);
    },
  });
  return {
    kept,
    refuse() {
      refuses = true;
    },
  };
}
