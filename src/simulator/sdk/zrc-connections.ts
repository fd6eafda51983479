import type { Ask } from "./zrc";
import { failure } from "./zrc-errors";

/**
 * `zrc.$`, which may not be released yet: queries a connection, and opens Zoho's own consent. Its
 * messages were seen in a fork of the SDK; what the two promises resolve with is a guess.
 */
export function createConnections(ask: Ask) {
  return {
    connection: (name: unknown) => ({
      /** Rejects if CRM knows no connection of that name. */
      async isAuthorized(): Promise<boolean> {
        const answer = await asked(ask, { category: "CONNECTION_DETAILS", connectionName: name });
        const { status_code, response } = answer as Answer;
        // Only a 204 says that there is none; an unreadable answer does not.
        if (status_code === 204) throw connectionError(`Connection ${String(name)} was not found`);
        const [found] = response.connections;
        if (found.user_based !== true) {
          throw connectionError(`Connection ${String(name)} is not user based`);
        }
        return found.authentication?.status === true;
      },
      /** Resolves with true once the person has consented. */
      async authorize(): Promise<boolean> {
        await asked(ask, { category: "CONNECTION_AUTH", connection: name });
        return true;
      },
    }),
  };
}

/** What the host answers. Any other form ends in a TypeError, as it would in the SDK. */
interface Answer {
  readonly status_code?: unknown;
  readonly response: { readonly connections: readonly [Details] };
}

interface Details {
  readonly user_based?: unknown;
  readonly authentication?: { readonly status?: unknown };
}

async function asked(ask: Ask, data: object): Promise<unknown> {
  try {
    return await ask(data);
  } catch (reason) {
    throw failure(reason, data);
  }
}

function connectionError(message: string): unknown {
  return failure({ errorType: "ConnectionError", message });
}
