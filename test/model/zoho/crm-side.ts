import type { Organisation } from "../../../src/simulator/organisation/organisation";
import type { Answer } from "../../../src/simulator/wire/answer";
import { categoryOf } from "../../../src/simulator/wire/categories/categories";
import type { Crm } from "../../../src/simulator/wire/crm";
import type { Form } from "../../../src/simulator/wire/envelopes";
import type { SdkLayer } from "../widget/compile";
import { type Call, kindOf, ordinaryAnswer, wantedBy } from "./call";
import { asksLayouts, cureSent } from "./layout-calls";

export interface CrmSideParts {
  readonly organisation: Organisation;
  readonly crmOrigin: string;
  readonly form: Form;
  readonly now: () => number;
  /**
   * Calls that the CRM page answers itself, and API requests for anything but the preferences, wait for a
   * step.
   */
  readonly byHand: boolean;
  /** The current load of the page, and client within it. */
  readonly from: () => { readonly load: number; readonly client: number };
  /** Called with each call before it is on its way. */
  readonly onSend: (call: Call) => void;
}

/** The CRM page's side: receives the SDK's calls and answers them when it is told to. */
export function createCrmSide(parts: CrmSideParts) {
  const { organisation, crmOrigin, form } = parts;
  const crm: Crm = { organisation, resize: () => {}, address: `${crmOrigin}/crm`, form };
  const calls: Call[] = [];
  /** Calls to answer before anything else happens, but after all of them were sent. */
  let soon: Call[] = [];
  let order = 0;

  function ask(data: Readonly<Record<string, unknown>>): Promise<unknown> {
    const work = categoryOf(data["category"])(data, crm);
    const kind = kindOf(work);
    return new Promise((resolve, reject) => {
      const call: Call = {
        ...parts.from(),
        order: ++order,
        at: parts.now(),
        kind,
        category: String(data["category"]),
        work,
        ...(kind === "write" && { wanted: wantedBy(work) }),
        ...(kind === "cure" && { cure: cureSent(work) }),
        asksLayouts: asksLayouts(data, work),
        settle: ({ rejected, data: answer }) =>
          (rejected ? reject : resolve)(structuredClone(answer)),
      };
      parts.onSend(call);
      calls.push(call);
      // Without this answer, zrc is broken for the whole load of the page, and the widget cannot repair
      // it.
      const asksAddress = call.category === "GET_PARENT_URL";
      if (asksAddress || (!parts.byHand && (kind === "check" || kind === "page"))) {
        soon.push(call);
      }
    });
  }

  function answer(call: Call, given: Answer | undefined, how: string): void {
    call.ended = { how, at: parts.now(), order: ++order };
    if (given) call.settle(given);
  }

  return {
    calls,
    answer,
    /** Answers the calls that need no step. @returns whether there was any */
    answerSoon(): boolean {
      const now = soon.filter(({ ended }) => !ended);
      soon = [];
      for (const call of now) answer(call, ordinaryAnswer(call), "at once");
      return now.length > 0;
    },
    /** Calls of these kinds, or all, that can still be answered. */
    open: (...kinds: readonly string[]) =>
      calls.filter(({ ended, kind }) => !ended && (kinds.length === 0 || kinds.includes(kind))),
    /**
     * The globals that the SDK's script defines in a page.
     * @param ready receives a function to call once the CRM page answers the registration
     */
    sdk(layer: SdkLayer, window: object, switches: object, ready: (done: () => void) => void) {
      const listeners: Record<string, (data: unknown) => void> = {};
      const context = {
        Event: {
          // A copy, as through postMessage.
          Trigger: (name: string, data: object) =>
            name === "CRM_EVENT" ? ask(structuredClone({ ...data })) : Promise.resolve(""),
          Listen: (name: string, listener: (data: unknown) => void) => {
            listeners[name] = listener;
          },
        },
      };
      return layer({
        window,
        SWITCHES: switches,
        ZSDK: class {
          OnLoad = ready;
          getContext = () => context;
        },
        ZSDKUtil: { GetQueryParams: () => ({ serviceOrigin: crmOrigin }) },
        ZSDKMessageManager: { RegisterApp: () => {} },
        // The real one writes to the console when it is called too early.
        console: { error: () => {} },
      });
    },
  };
}

export type CrmSide = ReturnType<typeof createCrmSide>;
