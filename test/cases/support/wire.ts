import type { ToWidget } from "./crm-page";
import type { ApiReply, ApiRequest, Call, Reply, Zoho } from "./zoho";

/** One CRM page, whose messages go to an organisation. */
export interface CrmPage {
  readonly zoho: Zoho;
  /** Address of the CRM page. */
  readonly address: string;
}

/**
 * Answers one message of the widget like a CRM page.
 * @param message anything that arrived over the wire
 */
export async function answerMessage(
  { zoho, address }: CrmPage,
  message: unknown,
): Promise<ToWidget[]> {
  const { eventName, promiseid, data } = Object(message);
  if (eventName === "REGISTER") return register(zoho);
  if (eventName !== "CRM_EVENT" && eventName !== "ZDK_EVENT") return [];
  const sent: Record<string, unknown> = Object(data);
  if (sent["category"] === "GET_PARENT_URL") return [reply(promiseid, address)];
  const request = requestOf(sent, address, zoho);
  const call: Call = {
    event: eventName === "CRM_EVENT" ? String(sent["category"]) : eventName,
    type: sent["type"],
    data: sent,
    ...(request && { request }),
  };
  const found = await zoho.answer(call);
  return found === undefined ? [] : [delivered(promiseid, found, request)];
}

async function register(zoho: Zoho): Promise<ToWidget[]> {
  const { locale } = zoho.organisation;
  const found = await zoho.answer({ event: "REGISTER", type: undefined, data: {} });
  if (found === undefined) return [];
  const data = { uniqueID: "widget-1", locale, localeResource: {}, model: {} };
  return [
    { type: "FRAMEWORK.EVENT", eventName: "SET_CONTEXT", data },
    { type: "FRAMEWORK.EVENT", eventName: "PageLoad", data: {} },
  ];
}

function requestOf(
  sent: Readonly<Record<string, unknown>>,
  address: string,
  { organisation }: Zoho,
): ApiRequest | undefined {
  if (sent["category"] === "ZRC_REQUEST") {
    const { method, body } = Object(sent["requestConfig"]);
    const url = new URL(String(sent["url"]), address);
    return {
      ...requestTo(url, method),
      way: "user",
      host: organisation.apiHost,
      body: parsed(body),
      link: undefined,
    };
  }
  if (sent["category"] !== "CRM_CONNECTION") return undefined;
  const { url, method, param_type, parameters } = Object(Object(sent["data"]).data);
  const given = parsed(parameters);
  const request = requestTo(new URL(String(url)), method);
  const query = param_type === 2 ? {} : Object(given);
  return {
    ...request,
    way: "connection",
    query: { ...request.query, ...query },
    body: param_type === 2 ? given : undefined,
    link: String(sent["connectionName"]),
  };
}

function requestTo(url: URL, method: unknown) {
  return {
    method: String(method ?? "GET").toUpperCase(),
    host: url.host,
    path: url.pathname,
    query: Object.fromEntries(url.searchParams),
  };
}

function parsed(text: unknown): unknown {
  return typeof text === "string" && text !== "" ? JSON.parse(text) : undefined;
}

function delivered(
  promiseid: unknown,
  found: Exclude<Reply, "never">,
  request: ApiRequest | undefined,
): ToWidget {
  if ("resolve" in found) return reply(promiseid, found.resolve);
  if ("reject" in found) return reply(promiseid, found.reject, true);
  return request?.way === "user" ? byUser(promiseid, found) : byConnection(promiseid, found);
}

/** An HTTP error looks exactly like a success: its status is missing. */
function byConnection(promiseid: unknown, { body, text }: ApiReply): ToWidget {
  const statusMessage = body === undefined ? "" : text ? JSON.stringify(body) : body;
  return reply(promiseid, {
    code: "SUCCESS",
    details: { statusMessage, status: "true" },
    message: "Connection invoked successfully",
    status: "success",
  });
}

function byUser(promiseid: unknown, { body, status = 200, text }: ApiReply): ToWidget {
  const data = body === undefined ? "" : text ? JSON.stringify(body) : body;
  const response = { status, data, headers: { "content-type": "application/json;charset=utf-8" } };
  if (status < 400) return reply(promiseid, response);
  const message = `Request failed with status code ${status}`;
  return reply(promiseid, { errorType: "ApiError", message, response }, true);
}

function reply(promiseid: unknown, data: unknown, failed = false): ToWidget {
  const eventName = failed ? "EVENT_RESPONSE_FAILURE" : "EVENT_RESPONSE";
  return { type: "FRAMEWORK.EVENT", eventName, promiseid, data };
}
