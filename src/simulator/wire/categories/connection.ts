import type { ApiReply, ApiRequest } from "../../organisation/request";
import { isRecord, parseJson, recordOf } from "../../unknown";
import type { Category, Crm, SentRequest } from "../crm";
import { type EnvelopeName, ordinary, wrapIn } from "../envelopes";

/** The API was not reached, so there is no reply. */
const nothing: ApiReply = { status: 0, body: undefined };

/**
 * CRM_CONNECTION: `{connectionName, data: {data: {url, method, param_type, parameters, headers}}}`,
 * with parameters and headers as JSON text.
 */
export const connection: Category = (data, crm) => {
  const request = parseRequest(data["data"]);
  // A function, because the settings may change before a fault lets the request through.
  const trouble = () =>
    troubleOf(data["connectionName"], request.host, crm) ?? methodTrouble(request, crm);
  return {
    request,
    reply: () => (trouble() ? nothing : crm.organisation.handle(request)),
    wrap(reply, envelope, form = crm.form) {
      const name = envelope ?? trouble() ?? ordinary(reply);
      return { answer: wrapIn(name, reply, form), envelope: name };
    },
  };
};

export function connectionHost({ organisation: { settings } }: Crm): string {
  return settings.connection.organisation?.apiHost ?? settings.apiHost;
}

/** Why the connection itself refuses a request. Zoho's answer is known only for a wrong host. */
function troubleOf(linkName: unknown, host: string, crm: Crm): EnvelopeName | undefined {
  const { connection: known } = crm.organisation.settings;
  // The answer to an unknown name is not published. No `details`, as for other connection errors, is a
  // guess.
  if (known.linkName !== null && known.linkName !== linkName) return "E10";
  if (!known.authorised) return "E7";
  return host === connectionHost(crm) ? undefined : "E5";
}

function parseRequest(outer: unknown): SentRequest {
  const sent = isRecord(outer) ? recordOf(outer["data"]) : {};
  const url = parseUrl(sent["url"]);
  // Text that was encoded twice stays a string, as it would at Zoho.
  const parameters =
    typeof sent["parameters"] === "string" ? parseJson(sent["parameters"]) : undefined;
  const payload = sent["param_type"] === 2;
  const query: Record<string, string> = Object.fromEntries(url?.searchParams ?? []);
  if (!payload && isRecord(parameters)) {
    for (const [name, value] of Object.entries(parameters)) query[name] = String(value);
  }
  const request: ApiRequest = {
    method: String(sent["method"] ?? "GET").toUpperCase(),
    host: url?.host ?? "",
    path: url?.pathname ?? "",
    query,
    body: payload ? parameters : undefined,
  };
  return { ...request, headers: recordOf(sent["headers"]), way: "connection" };
}

/** Whether a connection forwards PATCH is unknown, and so is how it would refuse. [guess] */
function methodTrouble({ method }: ApiRequest, { organisation }: Crm): EnvelopeName | undefined {
  return organisation.settings.connection.refusesPatch && method === "PATCH" ? "E10" : undefined;
}

function parseUrl(value: unknown): URL | undefined {
  return typeof value === "string" && URL.canParse(value) ? new URL(value) : undefined;
}
