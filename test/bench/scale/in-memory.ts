import { setMaxListeners } from "node:events";
import { summary } from "../report/stats";
import type { Steps } from "../steps";
import {
  checkAll,
  layoutEvidence,
  lookAtListViews,
  mostOpened,
  mostRules,
  readLayouts,
} from "./guard-parts";
import { layoutsOf } from "./scene/layouts";
import { customViewsOf, listViewsOf } from "./scene/list-views";
import { clientOf } from "./scene/rules";
import { inTurns, memoryOf, type Timed, timeOf } from "./timing";

/** The cost of the guard's own work, once the answers are there. */
export interface InMemory {
  readonly layouts: readonly LayoutsTimed[];
  readonly rules: readonly Timed[];
  /** Undefined if the guard has no such check. */
  readonly listViews: readonly ListViewsTimed[] | undefined;
}

interface LayoutsTimed extends Timed {
  /** Milliseconds of JSON.parse over the same answer. */
  readonly parse: number;
  readonly megabytes: number;
  readonly made: number;
  readonly kept: number;
}

interface ListViewsTimed extends Timed {
  /** Views that were opened one by one. */
  readonly opened: number;
}

export const fieldsPerLayout = 300;
export const viewShape = { columns: 30, depth: 20 };

/** Longer than all sizes and runs of one kind take on a busy machine. */
const seconds = 300;

export async function measureInMemory(steps: Steps): Promise<InMemory> {
  steps.part("the guard in memory");
  steps.next("layouts", seconds);
  const layouts = await measureLayouts();
  steps.next("rules", seconds);
  const rules = await measureRules();
  steps.next("list views", seconds);
  const listViews = lookAtListViews && (await measureListViews(lookAtListViews));
  return { layouts, rules, listViews };
}

async function measureLayouts(): Promise<LayoutsTimed[]> {
  const sizes = [10, 50, 100, 200];
  const { layouts, megabytes } = layoutsOf(Math.max(...sizes), fieldsPerLayout);
  const bodyOf = (size: number) => ({ layouts: layouts.slice(0, size) });
  const look = (body: object) => {
    const evidence = layoutEvidence(readLayouts(body));
    // Otherwise a guard that stops at the first layout would seem fast.
    if (evidence.show_to_number.some(({ outcome }) => outcome !== "clear")) {
      throw new Error("The layouts were not read to their end");
    }
    return evidence;
  };
  const times = await inTurns(sizes, (size) => {
    const body = bodyOf(size);
    return () => look(body);
  });
  return times.map((time) => {
    const body = bodyOf(time.size);
    const text = JSON.stringify(body);
    const parses = Array.from({ length: 3 }, () => timeOf(() => JSON.parse(text)));
    const memory = memoryOf(() => look(body));
    return { ...time, parse: summary(parses).median, megabytes: megabytes * time.size, ...memory };
  });
}

async function measureRules(): Promise<Timed[]> {
  const few = { layouts: layoutsOf(10, fieldsPerLayout).layouts };
  const read = readLayouts(few);
  return inTurns([200, 500, 1_000, mostRules], (size) => {
    const client = clientOf(few, size, mostOpened);
    return async () => {
      const { signal } = new AbortController();
      // Each blueprint listens to it while being read, which Node takes for a leak.
      setMaxListeners(0, signal);
      const askViews = async () => ({ custom_views: [] });
      const options = { limit: 60_000, unpublished: false, signal, askViews };
      let outcomes: readonly string[] = [];
      await checkAll(client, read, options, (verdicts) => {
        outcomes = verdicts.show_to_number.map(({ outcome }) => outcome);
      });
      if (outcomes.length === 0 || outcomes.some((outcome) => outcome !== "clear")) {
        throw new Error("The rules were not read to their end");
      }
    };
  });
}

async function measureListViews(
  look: NonNullable<typeof lookAtListViews>,
): Promise<ListViewsTimed[]> {
  const opened = new Map<number, number>();
  const times = await inTurns([5, 10, 20, 60], (size) => {
    const views = listViewsOf(size, viewShape.columns, viewShape.depth);
    return async () => {
      const asked = customViewsOf(views);
      await look(asked.getCustomViews);
      opened.set(size, asked.opened());
    };
  });
  return times.map((time) => ({ ...time, opened: opened.get(time.size) ?? 0 }));
}
