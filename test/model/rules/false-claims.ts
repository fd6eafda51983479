import { preferences } from "../../../src/widget/preferences/preferences";
import { settings } from "../../../src/widget/settings";
import type { World } from "../world";
import type { Call } from "../zoho/call";
import { ofThisClient } from "./book";

/**
 * What the page says that it is doing must be true, once everything that needs no time has happened.
 * @returns what it claims to do and does not
 */
export function falseClaims(world: World): string[] {
  const { book, clock, state } = world;
  const { retrying, page, paused, rows, permissions, cures } = state;
  const isOut = ({ kind, ended, at, unread }: Call) =>
    (kind === "read" || kind === "write" || kind === "cure") &&
    (ended === undefined || ended.how === "never" || unread) &&
    clock.now - at < settings.limits.request;
  const asks = book.calls.some((call) => ofThisClient(book)(call) && isOut(call));
  const busy = preferences.some((name) => ["saving", "checking"].includes(rows[name].at));
  // After a pause the next read keeps a minimum distance from the last one.
  const last = book.calls.findLast((call) => call.load === book.load && call.kind === "read");
  const soon = last !== undefined && clock.now - last.at < settings.limits.minPause;
  const layoutsOut = book.calls.some((call) => {
    const silent = call.ended === undefined || call.ended.how === "never" || call.unread;
    const inTime = clock.now - call.at < settings.limits.request;
    return ofThisClient(book)(call) && call.asksLayouts && silent && inTime;
  });
  const heldUp = paused !== undefined || page.at !== "ready" || permissions.at === "asking";
  const waits = asks || busy || cures?.pending || soon || paused !== undefined;
  return [
    ...(retrying && !waits ? ["the page says that it tries again, and asks nothing"] : []),
    ...(busy && page.at !== "stopped" && !paused && clock.waiting === 0
      ? ["a row says that it is busy, and nothing goes on"]
      : []),
    ...(cures?.pending && !heldUp && !asks && !layoutsOut && clock.waiting === 0
      ? ["a layout waits, and nothing goes on"]
      : []),
    ...(page.at === "starting" && world.load.handshakeLeft === 0 && !waits && world.load.chunkCame
      ? ["the page says that it starts, and asks nothing"]
      : []),
  ];
}
