import type { Result } from "../problems/problem";
import { handling } from "../problems/table";
import type { Client } from "./client";
import { userClient } from "./user-client";
import type { Zrc } from "./zrc";

/**
 * The user client as the widget uses it: there is no connection, scope or API host to be mended, so what
 * would be their trouble is that of the person's own permissions. Zoho's code stays.
 */
export function ownPermissions(zrc: Zrc): Client {
  const { get, put, patch } = userClient(zrc);
  return {
    get: async (path) => mine(await get(path)),
    put: async (path, body) => mine(await put(path, body)),
    patch: async (path, body) => mine(await patch(path, body)),
  };
}

function mine<T>(result: Result<T>): Result<T> {
  if (result.ok) return result;
  const { code } = result.problem;
  const { refused, screen } = handling(code);
  if (!refused || !screen || screen === "permission") return result;
  const problem = { zohoCode: code, ...result.problem, code: "own-permissions" } as const;
  return { ok: false, problem: { ...problem, notDone: true } };
}
