import { settings } from "../../src/widget/settings";
import type { Step } from "./steps";
import type { World } from "./world";
import { execute } from "./zoho/call";
import { make } from "./zoho/changes";
import { type End, endOf } from "./zoho/ends";

/** The preferences, and changes of a layout. */
const own = ["read", "write", "cure"] as const;

/** Performs one step, and everything that follows from it immediately. */
export async function take(world: World, step: Step): Promise<void> {
  const { browser, clock, crm, load, organisation } = world;
  const ends = async (kinds: readonly string[], pick: number, end: End) => {
    const open = crm.open(...kinds);
    const call = open[pick % (open.length || 1)];
    if (call) await world.deliver(call, endOf(call, end, clock.later), end.how);
  };
  switch (step.do) {
    case "person":
      await world.act(step.action);
      break;
    case "pass":
      await clock.pass(step.ms);
      break;
    case "return":
      await comeBack(world);
      break;
    case "hide the page":
      browser.visible = false;
      load.page.happen("visibilitychange");
      break;
    case "offline":
    case "online":
      browser.online = step.do === "online";
      load.page.happen(step.do);
      break;
    case "reload":
      await world.reload(step.done);
      break;
    case "reach": {
      const open = crm.open(...own);
      const call = open[step.pick % (open.length || 1)];
      if (call) execute(call);
      break;
    }
    case "end":
      await ends(own, step.pick, step.end);
      break;
    case "end another":
      await ends(["check", "page"], step.pick, step.end);
      break;
    case "limit": {
      const error = { how: "error", code: "TOO_MANY_REQUESTS", wrapped: false } as const;
      for (const [index, call] of crm.open(...own, "check").entries()) {
        const retryAfter = step.seconds[index % step.seconds.length];
        const end: End = { ...error, form: "object", retryAfter };
        await world.deliver(call, endOf(call, end, clock.later), end.how);
      }
      break;
    }
    case "answer all":
      await world.answerAll();
      break;
    case "handshake":
      load.nextOfHandshake();
      break;
    case "chunk":
      load.giveChunk();
      break;
    case "no chunk":
      load.failChunk();
      break;
    case "elsewhere":
      make(step.change, organisation, clock.now);
  }
  await world.settle();
}

/**
 * The person returns to the page, which reads at most once per `reread`, and not while a read is on its
 * way.
 */
export async function comeBack(world: World): Promise<void> {
  const { browser, clock, crm, load } = world;
  const reads = () => crm.calls.filter(({ kind }) => kind === "read");
  const before = reads();
  const last = before.findLast(({ load: where }) => where === world.book.load);
  const recent = last !== undefined && clock.now - last.at < settings.limits.reread;
  // An answered check of a lock ends the offline state, which causes another read.
  const wasOffline = world.state.paused?.offline === true;
  browser.visible = true;
  load.page.happen("visibilitychange");
  load.page.happen("focus");
  await world.settle();
  const more = reads().length - before.length;
  if (more > (recent && !wasOffline ? 0 : 1))
    world.broken.push("a return to the page read too often");
}
