import { setImmediate } from "node:timers/promises";
import { vi } from "vitest";
import {
  createOrganisation,
  type Organisation,
} from "../../../src/simulator/organisation/organisation";
import type { Settings } from "../../../src/simulator/organisation/settings";
import { sdkAddress } from "../../../src/simulator/sdk/sdk";
import { splitVariant } from "../../../src/simulator/server/sdk-variants";
import type { Stage } from "../../../src/simulator/stage";
import { findStage } from "../../../src/simulator/stages";
import { createFaults, type Faults } from "../../../src/simulator/wire/faults";
import { connectFrame } from "../../../src/simulator/wire/host";
import { createLog, type Log } from "../../../src/simulator/wire/log";
import { type Browser, type MemoryPage, openPage } from "../../support/memory/page";
import type { FaultCase } from "../case";
import { type Screen, screenOf, wordsOn } from "../screen";
import { crmOrigin, crmWindow, deliver, widgetOrigin } from "./crm-window";
import type { Scripts } from "./scripts";

export interface InMemory {
  readonly organisation: Organisation;
  readonly faults: Faults;
  readonly log: Log;
  readonly complaints: string[];
  readonly samples: string[];
  readonly browser: Browser;
  readonly page: MemoryPage;
  screen(): Screen;
  /** Everything that needs no time; then what is displayed is compared with what there is. */
  settle(): Promise<void>;
  load(): void;
  /** Lets this much time pass, one timer after the other. */
  pass(ms: number): Promise<void>;
  /** The second tab: opened where it is first asked for. */
  anotherTab(): Promise<InMemory>;
  close(): void;
}

/**
 * The widget in a CRM page, both in memory, on a clock that the test moves.
 * @param beside another tab of the same browser, in which it is open already
 */
export async function openInMemory(
  scripts: Scripts,
  given: FaultCase,
  beside?: InMemory,
): Promise<InMemory> {
  const stage: Stage = findStage(given.stage ?? null).stage;
  const { complaints, samples, organisation, faults, log } = beside ?? {
    complaints: [] as string[],
    samples: [] as string[],
    organisation: createOrganisation({ apiHost: "www.zohoapis.eu", ...stage.setup?.() }),
    faults: createFaults([...(stage.faults ?? []), ...given.rules]),
    log: createLog(() => {}),
  };
  const crm = crmWindow();
  let page: MemoryPage | undefined;
  let other: InMemory | undefined;

  const above = {
    postMessage(message: unknown, origin: string) {
      if (origin !== crmOrigin) return complaints.push(`message for ${origin}`);
      return deliver(message, crm.receive, { origin: widgetOrigin, source: below });
    },
  };
  const below = {
    postMessage(message: unknown, origin: string) {
      if (origin !== widgetOrigin) return complaints.push(`message for ${origin}`);
      return deliver(message, (event) => page?.receive(event), {
        origin: crmOrigin,
        source: above,
      });
    },
  };
  const stranger = {};
  // The host listens to the global window.
  vi.stubGlobal("window", crm);
  connectFrame({
    frame: { contentWindow: below } as unknown as HTMLIFrameElement,
    widgetOrigin,
    crm: { organisation, address: `${crmOrigin}/`, form: "object", resize() {} },
    context: { locale: "en_US", zdkUrl: "", pageLoad: true, ...stage.frame?.context },
    faults,
    log,
    postElsewhere: (message) =>
      deliver(message, (event) => page?.receive(event), { origin: crmOrigin, source: stranger }),
    latency: () => 0,
  });

  const switches =
    splitVariant(`/sdk-${given.sdk ?? stage.frame?.sdk ?? "ordinary"}/`).variant.switches ?? {};
  const browser: Browser = beside?.browser ?? {
    online: true,
    visible: true,
    stored: storedBy(given),
    crmOrigin,
  };
  const load = () => {
    page?.close();
    const opened = openPage({
      origin: widgetOrigin,
      query: stage.frame?.handshake ? "" : `?serviceOrigin=${encodeURIComponent(crmOrigin)}`,
      browser,
      above,
      // The test's clocks, which the window does not share by itself.
      globals: {
        setTimeout,
        clearTimeout: (timer: NodeJS.Timeout) => clearTimeout(timer),
        Date,
        performance: { now: () => performance.now() },
      },
      script({ src, loaded, failed }) {
        setTimeout(() => {
          if (page !== opened) return;
          // The CSP allows no other script.
          if (src !== sdkAddress) return failed();
          opened.run(scripts.sdk(switches));
          loaded();
        }, 0);
      },
      reload: load,
      complain: (words) => void complaints.push(words),
    });
    page = opened;
    page.run(scripts.widget);
    if (!stage.frame?.handshake) return;
    const data = { parentOrigin: crmOrigin };
    const hello = { type: "FRAMEWORK.EVENT", eventName: "__HANDSHAKE__", data };
    below.postMessage(hello, widgetOrigin);
  };
  load();

  const screen = () => {
    if (!page) throw new Error("There is no page");
    return screenOf(wordsOn(page.document));
  };
  const settle = async () => {
    await setImmediate();
    samples.push(...sample());
  };
  const sample = () => {
    if (given.behindItsBack || !page || isRight(page.document, organisation.settings.preferences)) {
      return [];
    }
    const { switches: shown, banner } = screen();
    // The row says more than "on" or "off": that it is busy, or that the value is unknown.
    const marked =
      /^[^,]*\(.*, |\)$/.test(shown) || /^effect\.stale|problem\.offline/.test(banner ?? "");
    return marked
      ? []
      : [`${shown} is displayed, but it is ${JSON.stringify(organisation.settings.preferences)}`];
  };

  const self: InMemory = {
    organisation,
    faults,
    log,
    complaints,
    samples,
    screen,
    browser,
    get page(): MemoryPage {
      if (!page) throw new Error("There is no page");
      return page;
    },
    settle,
    load,
    async pass(ms: number) {
      let over = false;
      // Marks the end, so that no later timer fires. Timers run one by one, to check every state in
      // between.
      setTimeout(() => {
        over = true;
      }, ms);
      while (!over) {
        await settle();
        vi.advanceTimersToNextTimer();
      }
      await settle();
    },
    async anotherTab() {
      other ??= await openInMemory(scripts, given, self);
      return other;
    },
    close() {
      other?.close();
      page?.close();
      vi.unstubAllGlobals();
    },
  };
  return self;
}

/** What the browser has stored; undefined if it denies storage. */
function storedBy({ storage, stored, client }: FaultCase): Browser["stored"] {
  if (storage === "denied") return undefined;
  const own = client === "own permissions" ? JSON.stringify({ version: 1, client: "user" }) : "";
  return new Map([[`calls-preferences ${crmOrigin}`, stored ?? own]]);
}

/** True if both switches agree with the organisation, or there are none. */
function isRight(page: Document, there: Settings["preferences"]): boolean {
  return Object.entries(there).every(([name, value]) => {
    const checked = page.getElementById(name)?.getAttribute("aria-checked");
    return checked === undefined || checked === null || checked === String(value);
  });
}
