import { alerts, switches, text } from "../../support/widget/screen";
import type { Tab } from "./open";

/** Milliseconds within which even a busy machine shows what it has to show. */
const patience = 6_000;

/**
 * Checks a sentence of the case: what a person must find, or what may have been sent. It waits, because
 * what follows from an answer is drawn a moment later.
 * @param look reads what is there
 * @param wanted what has to be there, or a test of it
 * @throws with the sentence, what was found instead, and the whole screen
 */
export async function must<T>(
  tab: Tab,
  sentence: string,
  look: () => T | Promise<T>,
  wanted: NoInfer<T> | ((found: T) => boolean),
): Promise<void> {
  const holds = (found: T) =>
    typeof wanted === "function"
      ? (wanted as (found: T) => boolean)(found)
      : JSON.stringify(found) === JSON.stringify(wanted);
  const until = performance.now() + patience;
  for (;;) {
    const found = await attempt(look);
    if (found.at === "there" && holds(found.value)) return;
    if (performance.now() > until) {
      throw new Error(`${sentence}.\nInstead: ${shown(found)}${await screenOf(tab, wanted)}`);
    }
    await new Promise((done) => setTimeout(done, 40));
  }
}

/** The same for what must not have changed: checks once, now. */
export async function still<T>(
  tab: Tab,
  sentence: string,
  look: () => T | Promise<T>,
  wanted: NoInfer<T> | ((found: T) => boolean),
): Promise<void> {
  const found = await look();
  const holds =
    typeof wanted === "function"
      ? (wanted as (found: T) => boolean)(found)
      : JSON.stringify(found) === JSON.stringify(wanted);
  if (holds) return;
  const there = { at: "there", value: found } as const;
  throw new Error(`${sentence}.\nInstead: ${shown(there)}${await screenOf(tab, wanted)}`);
}

type Attempt<T> = { readonly at: "there"; readonly value: T } | { readonly at: "not"; why: string };

/** Elements may not be there yet, or may be redrawn at this very moment. */
async function attempt<T>(look: () => T | Promise<T>): Promise<Attempt<T>> {
  try {
    return { at: "there", value: await look() };
  } catch (error) {
    return { at: "not", why: String(error) };
  }
}

function shown<T>(found: Attempt<T>): string {
  return found.at === "there" ? brief(found.value) : found.why;
}

async function screenOf(tab: Tab, wanted: unknown): Promise<string> {
  const hint = typeof wanted === "function" ? "" : `\nWanted: ${JSON.stringify(wanted)}`;
  const [words, on, said] = await Promise.all(
    [text(tab), switches(tab), alerts(tab)].map((one) => one.catch((error) => String(error))),
  );
  const requests = tab.zoho.requests.map(({ way, method, host, path }) =>
    [way, method, host + path].join(" "),
  );
  return [
    hint,
    `Switches: ${JSON.stringify(on)}`,
    `Alerts: ${JSON.stringify(said)}`,
    `Requests: ${requests.join(", ")}`,
    `On screen: ${brief(words)}`,
  ].join("\n");
}

function brief(value: unknown): string {
  const words = String(JSON.stringify(value)).replaceAll(/(\\n)+/g, " / ");
  return words.length > 600 ? `${words.slice(0, 600)}…` : words;
}
