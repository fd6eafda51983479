import { apiPath } from "../../../src/widget/zoho/api-path";
import { ordinaryAnswer } from "./ordinary";

// The other end of the wire, in the test's process, so that a case can answer anything and sees every
// request. Deliberately separate from the simulator: the two share only Zoho's behaviour.

/** One API request of the widget. */
export interface ApiRequest {
  /** Over the connection, or through `zrc` with the person's own permissions. */
  readonly way: "connection" | "user";
  readonly method: string;
  readonly host: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly body: unknown;
  /** Link name of the connection. */
  readonly link: string | undefined;
}

/** One message that expects an answer. */
export interface Call {
  /** "REGISTER", "ZDK_EVENT", or the category of a CRM_EVENT. */
  readonly event: string;
  readonly type: unknown;
  readonly data: Readonly<Record<string, unknown>>;
  readonly request?: ApiRequest;
}

/** A body of the API, with its HTTP status; `text` sends it as JSON text, as Zoho sometimes does. */
export interface ApiReply {
  readonly body: unknown;
  readonly status?: number;
  readonly text?: boolean;
}

/** An answer: the API's body, the outcome of the SDK's promise, or none. */
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
  /** The only known link name; undefined accepts any. */
  link: string | undefined;
  /** Layouts as `META.getLayouts` and the API return them. */
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

  /** Adds a rule with precedence over all others. */
  when(rule: Rule): this {
    this.#rules.unshift(rule);
    return this;
  }

  /** Replaces the answer to the nth request for the setting, counted from now on and by method. */
  onSetting(method: string, reply: Reply, nth: number | "every" = 1): this {
    let seen = 0;
    return this.when(({ request }) => {
      if (request?.path !== settingPath || request.method !== method) return undefined;
      seen += 1;
      return nth === "every" || nth === seen ? reply : undefined;
    });
  }

  /** The requests about the setting in short form: `GET`, `PUT {"show_from_number":false}`. */
  get asked(): string[] {
    return this.requests
      .filter(({ path }) => path === settingPath)
      .map(({ method, body }) =>
        method === "GET" ? method : `${method} ${JSON.stringify(Object(body).call_preferences)}`,
      );
  }

  /** The number of requests for the setting with this method. */
  count(method: string): number {
    return this.asked.filter((request) => request.startsWith(method)).length;
  }

  /** What was sent after the first change. */
  get afterChange(): readonly ApiRequest[] {
    const change = this.requests.findIndex(({ method }) => method === "PUT");
    return change < 0 ? [] : this.requests.slice(change + 1);
  }

  /** Waits until everything that will be answered is answered, and follow-up requests have been sent. */
  async quiet(): Promise<void> {
    do await new Promise((done) => setTimeout(done, 12));
    while (this.#busy > 0 || performance.now() - this.#last < 24);
  }

  /** @returns undefined if there will be no answer */
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

/** A layout of the Calls module with both fields; each part can be replaced, or omitted by `undefined`. */
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
