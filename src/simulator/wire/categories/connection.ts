import type { ApiReply, ApiRequest } from "../../organisation/request";
import { isRecord, parseJson, recordOf } from "../../unknown";
import type { Category, Crm, SentRequest } from "../crm";
import { type EnvelopeName, ordinary, wrapIn } from "../envelopes";

/** Nothing of the API was reached, so there is no reply to carry. */
const nothing: ApiReply = { status: 0, body: undefined };

/**
 * CRM_CONNECTION: `{connectionName, data: {data: {url, method, param_type, parameters, headers}}}`,
 * with parameters and headers as JSON text.
 */
export const connection: Category = (data, crm) => {
  const request = parseRequest(data["data"]);
  // Decided when the request is made: the settings may change before a fault lets it through.
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

/** The API host of the organisation that the connection belongs to. */
export function connectionHost({ organisation: { settings } }: Crm): string {
  return settings.connection.organisation?.apiHost ?? settings.apiHost;
}

/** Why the connection itself does not let a request out. What Zoho answers then is only known for the host. */
function troubleOf(linkName: unknown, host: string, crm: Crm): EnvelopeName | undefined {
  const { connection: known } = crm.organisation.settings;
  // Not published what an unknown name gives: no `details`, as other trouble of a connection, is a guess.
  if (known.linkName !== null && known.linkName !== linkName) return "E10";
  if (!known.authorised) return "E7";
  return host === connectionHost(crm) ? undefined : "E5";
}

function parseRequest(outer: unknown): SentRequest {
  const sent = isRecord(outer) ? recordOf(outer["data"]) : {};
  const url = parseUrl(sent["url"]);
  // Text that was encoded twice stays a text here, as it would for Zoho.
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

/** Whether a connection passes PATCH on is open, and so is how it would refuse. [guess] */
function methodTrouble({ method }: ApiRequest, { organisation }: Crm): EnvelopeName | undefined {
  return organisation.settings.connection.refusesPatch && method === "PATCH" ? "E10" : undefined;
}

function parseUrl(value: unknown): URL | undefined {
  return typeof value === "string" && URL.canParse(value) ? new URL(value) : undefined;
}
