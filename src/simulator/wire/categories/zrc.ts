import { isRecord, parseJson, recordOf } from "../../unknown";
import { rejected, resolved } from "../answer";
import type { Category, SentRequest } from "../crm";
import { asPerson, given } from "./as-person";

/** GET_PARENT_URL: the address of the CRM page. */
export const parentUrl: Category = (_data, { address }) => asPerson(() => given(address));

/**
 * ZRC_REQUEST: `{url, options, requestConfig: {method, headers, body}}`, with the body as JSON text. It
 * goes to the organisation of the page with the person's permissions. The form of the answer is a guess:
 * `{status, data, headers}`, and for an HTTP error a failure with that as its `response`.
 */
export const zrcRequest: Category = (data, { organisation, address }) => {
  const request = parseRequest(data, address, organisation.settings.apiHost);
  return {
    request,
    reply: () => organisation.handle(request, "person"),
    wrap({ status, body }) {
      const response = {
        status,
        data: body ?? "",
        headers: { "content-type": "application/json;charset=utf-8" },
      };
      if (status < 400) return { answer: resolved(response) };
      const message = `Request failed with status code ${status}`;
      return { answer: rejected({ errorType: "ApiError", message, response }) };
    },
  };
};

function parseRequest(
  data: Readonly<Record<string, unknown>>,
  address: string,
  host: string,
): SentRequest {
  const config = isRecord(data["requestConfig"]) ? data["requestConfig"] : {};
  const sent = String(data["url"] ?? "");
  const url = URL.canParse(sent, address) ? new URL(sent, address) : undefined;
  const body = config["body"];
  return {
    way: "person",
    method: String(config["method"] ?? "GET").toUpperCase(),
    host,
    path: url?.pathname ?? "",
    query: Object.fromEntries(url?.searchParams ?? []),
    body: typeof body === "string" ? parseJson(body) : undefined,
    headers: recordOf(config["headers"]),
  };
}
