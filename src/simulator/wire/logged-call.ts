import type { SentRequest, Work } from "./crm";
import type { Call, FaultRule } from "./fault-rule";
import type { Log, LoggedRequest } from "./log";
import type { SdkMessage } from "./messages";

/** The call as a fault sees it. */
export function callOf(event: string, { data }: SdkMessage, { request }: Work): Call {
  const { type } = data;
  return {
    event,
    ...(typeof type === "string" && { type }),
    ...(request && { method: request.method, path: request.path }),
  };
}

/** Puts an API request into the log. */
export function logRequest(
  log: Log,
  request: SentRequest,
  rule: FaultRule | undefined,
): LoggedRequest {
  const { way, method, host, path, query, headers, body } = request;
  const entry: LoggedRequest = {
    n: log.next(),
    way,
    at: Date.now(),
    method,
    host,
    path,
    query,
    headers,
    body,
    ...(rule && { fault: rule.kind }),
    answered: 0,
  };
  log.requests.push(entry);
  return entry;
}
