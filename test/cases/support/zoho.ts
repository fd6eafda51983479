import { apiPath } from "../../../src/widget/zoho/api-path";
import { ordinaryAnswer } from "./ordinary";

// The far end of the wire, in the test's own process, so that a case can answer anything at all and sees
// every request. Kept apart from the simulator on purpose: what the two have in common is Zoho's alone.

/** One API request of the widget. */
export interface ApiRequest {
  /** Over the connection, or by `zrc` with the person's own permissions. */
  readonly way: "connection" | "user";
  readonly method: string;
  readonly host: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly body: unknown;
  /** Link name of the connection. */
  readonly link: string | undefined;
}

/** One message that wants an answer. */
export interface Call {
  /** "REGISTER", "ZDK_EVENT", or the category of a CRM_EVENT. */
  readonly event: string;
  readonly type: unknown;
  readonly data: Readonly<Record<string, unknown>>;
  readonly request?: ApiRequest;
}

/** A body of the API, with its HTTP status; `text` gives it as JSON text, as Zoho does at times. */
export interface ApiReply {
  readonly body: unknown;
  readonly status?: number;
  readonly text?: boolean;
}

/** What is answered: the API's body, what the SDK's promise ends with, or nothing. */
export type Reply =
  | ApiReply
  | { readonly resolve: unknown }
  | { readonly reject: unknown }
  | "never";

/** Answers a call, or leaves it to the next rule. */
export type Rule = (call: Call) => Reply | Promise<Reply> | undefined;

export const settingPath = apiPath("settings/call_preferences");

/** What a case can change of the organisation. */
export interface Organisation {
  show_from_number: boolean;
  show_to_number: boolean;
  apiHost: string;
  /** The only link name that is known; undefined for any. */
  link: string | undefined;
  /** Layouts as `META.getLayouts` and the API give them. */
  layouts: unknown;
  /** `CONFIG.getOrgInfo()`. */
  org: unknown;
  /** Language of the CRM user. */
  language: string;
  locale: string;
}

export class Zoho {
  readonly requests: ApiRequest[] = [];
  readonly messages: Call[] = [];
  readonly organisation: Organisation = {
    show_from_number: true,
    show_to_number: true,
    apiHost: "www.zohoapis.eu",
    link: undefined,
    layouts: { layouts: [layout({})] },
    org: { org: [{ zgid: "20099887766", domain_name: "org20099887766", company_name: "Acme" }] },
    language: "en_US",
    locale: "en_US",
  };
  readonly #rules: Rule[] = [];
  #busy = 0;
  #last = 0;

  /** From now on this rule is asked before all others. */
  when(rule: Rule): this {
    this.#rules.unshift(rule);
    return this;
  }

  /** Answers the nth request for the setting, counted from now on and by method, in another way. */
  onSetting(method: string, reply: Reply, nth: number | "every" = 1): this {
    let seen = 0;
    return this.when(({ request }) => {
      if (request?.path !== settingPath || request.method !== method) return undefined;
      seen += 1;
      return nth === "every" || nth === seen ? reply : undefined;
    });
  }

  /** The requests about the setting in short: `GET`, `PUT {"show_from_number":false}`. */
  get asked(): string[] {
    return this.requests
      .filter(({ path }) => path === settingPath)
      .map(({ method, body }) =>
        method === "GET" ? method : `${method} ${JSON.stringify(Object(body).call_preferences)}`,
      );
  }

  /** How often the setting was asked for by this method. */
  count(method: string): number {
    return this.asked.filter((request) => request.startsWith(method)).length;
  }

  /** What was sent after the first change. */
  get afterChange(): readonly ApiRequest[] {
    const change = this.requests.findIndex(({ method }) => method === "PUT");
    return change < 0 ? [] : this.requests.slice(change + 1);
  }

  /** Waits until everything that will be answered is answered, and what follows has been asked. */
  async quiet(): Promise<void> {
    do await new Promise((done) => setTimeout(done, 12));
    while (this.#busy > 0 || performance.now() - this.#last < 24);
  }

  /** @returns undefined where no answer will come */
  async answer(call: Call): Promise<Exclude<Reply, "never"> | undefined> {
    this.messages.push(call);
    if (call.request) this.requests.push(call.request);
    this.#last = performance.now();
    for (const rule of [...this.#rules, (one: Call) => ordinaryAnswer(one, this.organisation)]) {
      const found = rule(call);
      if (found === "never") return undefined;
      if (found instanceof Promise) {
        const later = await found;
        return later === "never" ? undefined : later;
      }
      if (found === undefined) continue;
      this.#busy += 1;
      try {
        await new Promise((done) => setTimeout(done, 1));
        return found;
      } finally {
        this.#busy -= 1;
        this.#last = performance.now();
      }
    }
    return undefined;
  }
}

/** A layout of the Calls module with both fields; each part can be another, or left out by `undefined`. */
export function layout(parts: {
  readonly from?: object;
  readonly to?: object;
  readonly of?: object;
}): object {
  const field = (api_name: string, field_label: string, id: string, more: object = {}) => ({
    api_name,
    id,
    field_label,
    required: false,
    validation_rule: null,
    ...more,
  });
  return {
    id: "4150868000000095005",
    name: "Standard",
    status: "active",
    visible: true,
    profiles: [{ id: "4150868000000026011", name: "Administrator" }],
    sections: [
      {
        id: "4150868000000095007",
        name: "Call Information",
        fields: [
          field("From_Number__s", "From Number", "4150868000000450001", parts.from),
          field("To_Number__s", "To Number", "4150868000000450003", parts.to),
        ],
      },
    ],
    ...parts.of,
  };
}
