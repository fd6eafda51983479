import { join } from "node:path";
import type { Browser, Page } from "puppeteer-core";
import { inject } from "vitest";
import { sdkScript } from "../../../src/simulator/sdk/sdk";
import { crmPageFiles } from "../../../src/simulator/server/page-files";
import { splitVariant } from "../../../src/simulator/server/sdk-variants";
import { findStage } from "../../../src/simulator/stages";
import type { LoggedMessage, LoggedRequest } from "../../../src/simulator/wire/log";
import { type Framed, type FramedOptions, openAlone, openFramed, type SdkServer } from "./framed";

const root = join(import.meta.dirname, "../../..");

/** What differs from a working CRM; every key of `FramedOptions` is optional. */
export type CrmOptions = Partial<FramedOptions> & {
  /** A stage of the simulator, such as `to-required`. */
  readonly stage?: string;
  /** Runs on the CRM page before the frame is loaded: to hold answers, to change the organisation. */
  readonly beforeFrame?: (page: Page) => Promise<void>;
};

export interface WidgetInCrm extends Framed {
  /** The API requests that reached the organisation, in order. */
  requests(): Promise<readonly LoggedRequest[]>;
  /** Every message of the widget to the CRM page, in order. */
  messages(): Promise<readonly LoggedMessage[]>;
}

/** Opens the packed widget in the simulator's CRM page, each under a realistic origin. */
export async function openCrm(browser: Browser, options: CrmOptions): Promise<WidgetInCrm> {
  const framed = await openFramed(browser, await withSimulator(options));
  return {
    ...framed,
    requests: () => framed.page.evaluate(() => window.simulator.requests),
    messages: () => framed.page.evaluate(() => window.simulator.messages),
  };
}

/** Opens the packed widget outside any frame. */
export async function openWidgetAlone(browser: Browser, options: CrmOptions): Promise<Framed> {
  return openAlone(browser, await withSimulator(options));
}

async function withSimulator(options: CrmOptions): Promise<FramedOptions> {
  const { stage, beforeFrame, ...given } = options;
  const { sdk, script } = await sdkOf(stage);
  return {
    crmFiles: await crmPage(),
    sdkScript: script,
    sdk,
    widgetFolder: inject("packedApp"),
    plainPath: (path) => splitVariant(path).rest,
    ...(beforeFrame && {
      opened: async (page) => {
        await beforeFrame(page);
        await page.evaluate(() => window.simulator.reload());
      },
    }),
    ...given,
    query: {
      ...given.query,
      ...(stage !== undefined && { stage }),
      ...(beforeFrame && { frame: "held" }),
    },
  };
}

/** The SDK has one address here, so routing selects the variant that a stage needs. */
async function sdkOf(stage: string | undefined): Promise<{ sdk: SdkServer; script: string }> {
  const { frame } = findStage(stage ?? null).stage;
  const { variant } = splitVariant(`/sdk-${frame?.sdk ?? "ordinary"}/`);
  const { missing, delay, switches } = variant;
  const sdk = missing ? "missing" : delay ? { afterMs: delay } : "ok";
  return { sdk, script: await sdkScript(root, switches) };
}

let building: ReturnType<typeof crmPageFiles> | undefined;

/** Built once for all pages of a test file. */
function crmPage(): ReturnType<typeof crmPageFiles> {
  building ??= crmPageFiles(root);
  return building;
}
