import type { Result } from "../problems/problem";
import { handling } from "../problems/table";
import type { Client } from "./client";
import { userClient } from "./user-client";
import type { Zrc } from "./zrc";

/**
 * The user client as the widget uses it. It has no connection, scope or API host that could be mended, so a problem
 * with one of them becomes one with the person's own permissions. Zoho's code is kept.
 */
export function ownPermissions(zrc: Zrc): Client {
  const { get, put, patch } = userClient(zrc);
  return {
    get: async (path) => asOwnPermissions(await get(path)),
    put: async (path, body) => asOwnPermissions(await put(path, body)),
    patch: async (path, body) => asOwnPermissions(await patch(path, body)),
  };
}

function asOwnPermissions<T>(result: Result<T>): Result<T> {
  if (result.ok) return result;
  const { code } = result.problem;
  const { refused, screen } = handling(code);
  if (!refused || !screen || screen === "permission") return result;
  const problem = { zohoCode: code, ...result.problem, code: "own-permissions" } as const;
  return { ok: false, problem: { ...problem, notDone: true } };
}
