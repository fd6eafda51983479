import type { Framed } from "../page/framed";

// What a person finds on the widget's page, by role: class names may change without a test noticing.

/** Both switches by name, on or off; empty if there are none. */
export function switches({ frame }: Framed): Promise<Record<string, boolean>> {
  return frame.$$eval('[role="switch"]', (all) => {
    const nameOf = (one: Element) =>
      document.getElementById(one.getAttribute("aria-labelledby") ?? "")?.textContent ?? "";
    return Object.fromEntries(
      all.map((one) => [nameOf(one), one.getAttribute("aria-checked") === "true"]),
    );
  });
}

/** The status under a switch, which is part of its description; "" for none. */
export async function statusOf({ frame }: Framed, field: string): Promise<string> {
  const found = await frame.$(`::-p-aria([role="switch"][name="${field}"])`);
  const words = await found?.evaluate((one) => {
    const ids = (one.getAttribute("aria-describedby") ?? "").split(" ");
    const regions = ids.map((id) => document.getElementById(id));
    return regions.find((region) => region?.role === "status")?.textContent.trim();
  });
  return words ?? "";
}

/** The current content of the polite live regions. */
export function statuses(framed: Framed): Promise<string[]> {
  return wordsIn(framed, "status");
}

/** The current alerts. */
export function alerts(framed: Framed): Promise<string[]> {
  return wordsIn(framed, "alert");
}

function wordsIn({ frame }: Framed, role: "status" | "alert"): Promise<string[]> {
  return frame.$$eval(`[role="${role}"]`, (all) =>
    all.map((one) => one.textContent.trim()).filter((words) => words !== ""),
  );
}

/** All visible text. */
export function text({ frame }: Framed): Promise<string> {
  return frame.evaluate(() => document.body.innerText);
}

/** Waits for two more frames of the widget, and everything that follows from them. */
export async function painted({ frame }: Framed): Promise<void> {
  await frame.evaluate(
    () =>
      new Promise((done) => {
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)));
      }),
  );
}
