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
  /** What the CRM page answers by itself, and API requests that are none of the preferences, wait for a step. */
  readonly byHand: boolean;
  /** Load of the page and client within it, at this moment. */
  readonly from: () => { readonly load: number; readonly client: number };
  /** Hears of each question before it is on its way. */
  readonly onSend: (call: Call) => void;
}

/** The CRM page's side: takes what the SDK asks and answers when it is told to. */
export function createCrmSide(parts: CrmSideParts) {
  const { organisation, crmOrigin, form } = parts;
  const crm: Crm = { organisation, resize: () => {}, address: `${crmOrigin}/crm`, form };
  const calls: Call[] = [];
  /** To be answered before anything else happens, but not before it was all sent. */
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
      // Where this is lost, zrc of this page is lost for good: nothing that the widget could mend.
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
    /** Answers what is answered by itself. @returns whether there was any */
    answerSoon(): boolean {
      const now = soon.filter(({ ended }) => !ended);
      soon = [];
      for (const call of now) answer(call, ordinaryAnswer(call), "at once");
      return now.length > 0;
    },
    /** Those that were not answered yet and can be: of these kinds, or all. */
    open: (...kinds: readonly string[]) =>
      calls.filter(({ ended, kind }) => !ended && (kinds.length === 0 || kinds.includes(kind))),
    /**
     * The globals that the SDK's script defines in a page.
     * @param ready is given what to call once the CRM page answers the registration
     */
    sdk(layer: SdkLayer, window: object, switches: object, ready: (done: () => void) => void) {
      const listeners: Record<string, (data: unknown) => void> = {};
      const context = {
        Event: {
          // As through postMessage: a copy, never the thing itself.
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
        // The real one tells the console when it is asked too early.
        console: { error: () => {} },
      });
    },
  };
}

export type CrmSide = ReturnType<typeof createCrmSide>;
