import { fieldOf } from "../../src/simulator/organisation/fields";
import { isOver } from "../../src/widget/preferences/cure";
import { type Preference, preferences } from "../../src/widget/preferences/preferences";
import { isLocked } from "../../src/widget/preferences/state";
import { handling } from "../../src/widget/problems/table";
import { settings } from "../../src/widget/settings";
import { jobsOf } from "./rules/cures";
import { comeBack } from "./take";
import type { World } from "./world";

/**
 * Milliseconds in which everything that follows from one event is requested and answered. The longest
 * case: an organisation other than that of the stored choices starts another client, whose guard begins
 * after the answer is drawn.
 */
const answered = 3_000;

const { maxTokenPause, request, reread, tokenPause, verify } = settings.limits;
/** Time for all reads of the outcome of a change. */
const afterEveryLimit = Math.max(tokenPause, verify[2] + 2 * request) + 1_000;
/** Longer than any pause, and than any delay between reads that back off. */
const longestSilence = Math.max(maxTokenPause, 16 * reread) + 2 * 60_000;

/** Makes Zoho work again and lets time pass; the person returns once and does what the page asks for. */
export async function becomeIdle(world: World): Promise<void> {
  const { browser, clock } = world;
  await world.heal();
  browser.online = true;
  world.load.page.happen("online");
  await world.shakeHands();
  world.load.giveChunk();
  await world.settle();
  await world.quiet(afterEveryLimit);
  // The page does not read during a pause that Zoho demanded, nor right after unprompted reads that
  // failed.
  await clock.pass(longestSilence);
  await comeBack(world);
  await world.quiet(answered);
  await doAsAsked(world);
}

/** Does what the page cannot do itself and asks for: a reload, an API host, another try. */
async function doAsAsked(world: World): Promise<void> {
  if (world.load.failedToLoad) await world.act({ do: "try again" });
  if (world.state.permissions.at === "unloaded") await world.act({ do: "reload" });
  await world.quiet(answered);
  for (let tries = 0; tries < 2 && world.state.page.at === "stopped"; tries++) {
    const { page } = world.state;
    const asksHost = page.at === "stopped" && handling(page.problem.code).screen === "host";
    await world.act(
      asksHost
        ? { do: "use host", host: world.organisation.settings.apiHost }
        : { do: "try again" },
    );
    await world.quiet(afterEveryLimit);
  }
  // Two reads must agree before a change counts as failed; the first one was that of the return.
  if (preferences.some((name) => world.state.rows[name].at === "unknown")) {
    await world.act({ do: "try again" });
    await world.quiet(afterEveryLimit);
  }
}

/** Checks what must be true then. @returns what is not */
export function problemsWhenIdle(world: World): string[] {
  const { page, values, rows, paused, stale, retrying, guard, permissions } = world.state;
  const found: string[] = [];
  const must = (holds: boolean, words: string) => {
    if (!holds) found.push(words);
  };
  const server = world.organisation.settings.preferences;
  must(page.at === "ready", `when idle the page is ${JSON.stringify(page)}`);
  must(
    preferences.every((name) => values?.[name] === server[name]),
    "when idle the display is not the server's",
  );
  for (const name of preferences)
    must(rows[name].at === "idle", `when idle a row is ${rows[name].at}`);
  must(paused === undefined, "when idle something is still paused");
  must(stale === undefined && !retrying, "when idle the page says that it may be out of date");
  must(!guard.checking, "when idle the checks still run");
  for (const { name, place, required, step } of jobsOf(world.state)) {
    const there = isRequired(world, name, place.target.layout);
    const said = step.at === "done" ? required : step.at === "failed" ? !required : undefined;
    must(isOver(step) && step.at !== "unknown", `when idle a layout is ${step.at}`);
    must(said === undefined || said === there, "when idle a layout is not as it is said");
  }
  for (const name of preferences) {
    const holding = world.organisation.settings.layouts.some(({ id }) =>
      isRequired(world, name, id),
    );
    must(
      !isLocked(world.state, name) || holding,
      "when idle a switch is locked, and nothing holds it",
    );
  }
  // They may be unclear, because requests that nobody answered are not repeated.
  must(permissions.at !== "asking", "when idle the permissions are still asked for");
  must(world.clock.waiting === 0, "when idle a timer waits");
  const listeners = world.load.page.listeners.toSorted().join(" ");
  must(usualListeners.test(listeners), `when idle there are listeners for ${listeners}`);
  const { abortListeners } = world.load;
  must(abortListeners <= mostAbortListeners, `when idle ${abortListeners} wait for an end`);
  return found;
}

function isRequired({ organisation: { settings } }: World, name: Preference, id: string): boolean {
  const layout = settings.layouts.find((one) => one.id === id);
  return settings.preferences[name] && layout?.required.includes(fieldOf[name]) === true;
}

// main.ts: focus, online, offline, resize, visibilitychange; the message guard and the SDK: message;
// frame-height.ts: resize, unless CRM refuses. The client may have changed any number of times.
const usualListeners = /^focus message message offline online resize (resize )?visibilitychange$/;
/** The current client has one, for fitting the frame. */
const mostAbortListeners = 1;
