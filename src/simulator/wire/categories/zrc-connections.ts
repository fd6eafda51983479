import { rejected, resolved } from "../answer";
import type { Category, Crm } from "../crm";
import { asPerson, given } from "./as-person";

/**
 * CONNECTION_DETAILS: `{connectionName}` → `{status_code: 200, response: {connections: […]}}`, 204 if
 * there is none of that name. The values of `authentication.status` are a guess.
 */
export const connectionDetails: Category = ({ connectionName }, crm) =>
  asPerson(() => {
    if (!isKnown(connectionName, crm)) return given({ status_code: 204 });
    const { userBased, authorised } = crm.organisation.settings.connection;
    const details = {
      api_name: connectionName,
      user_based: userBased !== false,
      authentication: { status: authorised },
    };
    return given({ status_code: 200, response: { connections: [details] } });
  });

/**
 * CONNECTION_AUTH: `{connection}`. Opens Zoho's own consent, which `Connection.consent` answers for the
 * person. The answers are guesses.
 */
export const connectionAuth: Category = ({ connection: name }, crm) => ({
  reply() {
    const { connection } = crm.organisation.settings;
    if (!isKnown(name, crm)) return failed(`Connection ${String(name)} was not found`);
    if (connection.consent === "refused") return failed("The user has denied the consent");
    connection.authorised = true;
    // The person has authorised it again, presumably in the organisation of the page.
    delete connection.user;
    delete connection.organisation;
    return given({ status_code: 200, response: { status: "success" } });
  },
  wrap: ({ status, body }) => ({ answer: status === 200 ? resolved(body) : rejected(body) }),
});

function isKnown(name: unknown, { organisation }: Crm): boolean {
  const { linkName } = organisation.settings.connection;
  return linkName === null || linkName === name;
}

function failed(message: string) {
  return { status: 400, body: { errorType: "ConnectionError", message } };
}
