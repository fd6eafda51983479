import type { Ask } from "./zrc";
import { failure } from "./zrc-errors";

/**
 * `zrc.$`, which may not be released: asks after a connection, and opens Zoho's own consent. The wire
 * was seen in a fork of the SDK; what the two promises give is a guess.
 */
export function createConnections(ask: Ask) {
  return {
    connection: (name: unknown) => ({
      /** Resolves with true or false; rejects where CRM knows no connection of that name. */
      async isAuthorized(): Promise<boolean> {
        const answer = await asked(ask, { category: "CONNECTION_DETAILS", connectionName: name });
        const [found] = connectionsIn(answer);
        if (!found) throw connectionError(`Connection ${String(name)} was not found`);
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

interface Details {
  readonly user_based?: unknown;
  readonly authentication?: { readonly status?: unknown };
}

function connectionsIn(answer: unknown): readonly Details[] {
  const { response } = Object(answer) as { response?: { connections?: readonly Details[] } };
  return response?.connections ?? [];
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
