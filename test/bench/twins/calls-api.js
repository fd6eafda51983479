// The requests of both twins, over the same connection and the same call of the SDK as the widget.

const connection = "calls_preferences";
// The build defines `__API_VERSION__` from the widget's settings.
const url = `https://www.zohoapis.com/crm/${__API_VERSION__}/settings/call_preferences`;

/** Reads both preferences. */
export async function readPreferences() {
  const body = await send({ url, method: "GET", param_type: 1, parameters: {}, headers: {} });
  return body.call_preferences;
}

/** Changes one preference. The answer does not contain the values. */
export async function writePreference(name, shown) {
  await send({
    url,
    method: "PUT",
    param_type: 2,
    parameters: { call_preferences: { [name]: shown } },
    headers: { "Content-Type": "application/json" },
  });
}

/** The API's body. HTTP errors resolve as well, so it checks the body. */
async function send(request) {
  const { details } = await ZOHO.CRM.CONNECTION.invoke(connection, request);
  const { statusMessage } = details;
  const body = typeof statusMessage === "string" ? JSON.parse(statusMessage) : statusMessage;
  const answer = body.call_preferences ?? body;
  if (answer.status === "error") throw new Error(answer.message);
  return body;
}
