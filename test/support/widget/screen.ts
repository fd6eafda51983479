import type { Framed } from "../page/framed";

// What a person finds on the widget's page, by role: class names may change without a test noticing.

/** Both switches by name, on or off; empty as long as there is none. */
export function switches({ frame }: Framed): Promise<Record<string, boolean>> {
  return frame.$$eval('[role="switch"]', (all) => {
    const nameOf = (one: Element) =>
      document.getElementById(one.getAttribute("aria-labelledby") ?? "")?.textContent ?? "";
    return Object.fromEntries(
      all.map((one) => [nameOf(one), one.getAttribute("aria-checked") === "true"]),
    );
  });
}

/** The quiet words under a switch, which belong to its description; "" for none. */
export async function statusOf({ frame }: Framed, field: string): Promise<string> {
  const found = await frame.$(`::-p-aria([role="switch"][name="${field}"])`);
  const words = await found?.evaluate((one) => {
    const ids = (one.getAttribute("aria-describedby") ?? "").split(" ");
    const regions = ids.map((id) => document.getElementById(id));
    return regions.find((region) => region?.role === "status")?.textContent.trim();
  });
  return words ?? "";
}

/** All that is read out politely now. */
export function statuses(framed: Framed): Promise<string[]> {
  return wordsIn(framed, "status");
}

/** All that is read out at once now: what went wrong. */
export function alerts(framed: Framed): Promise<string[]> {
  return wordsIn(framed, "alert");
}

function wordsIn({ frame }: Framed, role: "status" | "alert"): Promise<string[]> {
  return frame.$$eval(`[role="${role}"]`, (all) =>
    all.map((one) => one.textContent.trim()).filter((words) => words !== ""),
  );
}

/** All that can be read, folded parts left out. */
export function text({ frame }: Framed): Promise<string> {
  return frame.evaluate(() => document.body.innerText);
}

/** Waits until the widget's frame was drawn twice more and everything that followed is over. */
export async function painted({ frame }: Framed): Promise<void> {
  await frame.evaluate(
    () =>
      new Promise((done) => {
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)));
      }),
  );
}
