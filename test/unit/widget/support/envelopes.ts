/** The envelope around the API's body; Zoho calls it SUCCESS whatever the API said. */
export function envelope(details: unknown): Readonly<Record<string, unknown>> {
  return {
    code: "SUCCESS",
    details,
    message: "Connection invoked successfully",
    status: "success",
  };
}

/** The envelope of an API answer. */
export function answered(body: unknown, status: unknown = "true") {
  return envelope({ statusMessage: body, status });
}

type Details = Readonly<Record<string, unknown>>;

const withTextBody = (details: Details): Details =>
  "statusMessage" in details
    ? { ...details, statusMessage: JSON.stringify(details["statusMessage"]) }
    : details;

/** Every way in which the same envelope was seen, or may be written. */
export const spellings: Readonly<Record<string, (details: Details) => unknown>> = {
  "as objects": (details) => envelope(details),
  "with statusMessage as text": (details) => envelope(withTextBody(details)),
  "with details as text": (details) => envelope(JSON.stringify(details)),
  "with both as text": (details) => envelope(JSON.stringify(withTextBody(details))),
  "as one text": (details) => JSON.stringify(envelope(details)),
  "as a text that holds texts": (details) =>
    JSON.stringify(envelope(JSON.stringify(withTextBody(details)))),
  "as a text encoded twice": (details) => JSON.stringify(JSON.stringify(envelope(details))),
};

/** The ways to write a reply that is not such an envelope. */
export const wholeSpellings: Readonly<Record<string, (reply: unknown) => unknown>> = {
  "as an object": (reply) => reply,
  "as text": (reply) => JSON.stringify(reply),
  "as text encoded twice": (reply) => JSON.stringify(JSON.stringify(reply)),
};
