import {
  type ErrorCode,
  errorCodes,
  errorReply,
  isErrorCode,
} from "../../../src/simulator/organisation/errors";
import { forms } from "../../../src/simulator/wire/envelopes";
import { problemNamed } from "../../../src/widget/problems/names";
import { handling } from "../../../src/widget/problems/table";
import type { ClientName, FaultCase, Step } from "../case";
import { at, clients, type Fault, type Named, type PlaceName } from "./places";
import { andRetry, hidden, type Kind, marked, shown, stale, still, unread } from "./screens";

// Each code of the API, flat and under call_preferences, as object and as JSON text.

const pages = { connection: "guide.title", host: "host.title" } as const;

/** What a code means for the person: how the problem table treats it, which its own tests state for each problem. */
function treatmentOf(code: ErrorCode): Kind {
  const problem = problemNamed(code) ?? "other";
  const { certain, pause, retry, screen, words = problem } = handling(problem);
  return {
    code,
    words: pause ? `${words}.wait` : words,
    ...(certain && { certain }),
    ...(retry && { retry }),
    ...((screen === "connection" || screen === "host") && { asks: pages[screen] }),
  };
}

/**
 * The scope that a request needs is the one that it lacks. With the person's own permissions there is no
 * connection to be mended, so what would be its trouble is that of the permissions.
 */
function kindOf(code: ErrorCode, client: ClientName, scope: "READ" | "UPDATE"): Kind {
  const kind = treatmentOf(code);
  if (kind.asks && client === "own permissions")
    return { code, words: "own-permissions", asks: "guide.title", retry: true };
  // For a read nothing has to be unused.
  if (code === "NOT_ALLOWED" && scope === "READ") return { code, words: "refused", retry: true };
  if (code !== "OAUTH_SCOPE_MISMATCH") return kind;
  return { ...kind, words: `${code}{ZohoCRM.settings.modules.${scope}}` };
}

/** The pause that Zoho asks for is kept, then one read leaves by itself. */
const { retry_after: seconds } = errorReply("TOO_MANY_REQUESTS").body.details;
const pause: Step = { do: "wait", ms: Number(seconds) * 1_000 };

function screensOf(code: ErrorCode, where: PlaceName, client: ClientName): Step[] {
  const kind = kindOf(code, client, where === "PUT" ? "UPDATE" : "READ");
  if (where === "first GET") {
    return code === "TOO_MANY_REQUESTS"
      ? [
          { see: unread(kind), at: 1_000 },
          { do: "retry" },
          { see: unread(kind), at: 10 },
          pause,
          { see: shown },
        ]
      : andRetry(unread(kind));
  }
  if (where === "GET on return") {
    if (kind.certain) return andRetry(unread(kind));
    return code === "TOO_MANY_REQUESTS"
      ? [{ see: stale(kind), at: 1_000 }, pause, { see: shown }]
      : marked(kind);
  }
  // The API wants both: they are sent once more, together.
  if (code === "MANDATORY_NOT_FOUND") return [{ see: hidden }];
  if (kind.asks === "host.title") return [{ see: unread(kind) }];
  if (code === "TOO_MANY_REQUESTS") {
    return [{ see: still(kind), at: 1_000 }, pause, { see: still({ ...kind, words: code }) }];
  }
  // The read after it was let in, so the connection is not what has to be mended.
  if (problemNamed(code) === "INVALID_TOKEN") {
    return [{ see: still(client === "connection" ? { code, words: "token-once" } : kind) }];
  }
  // Zoho's refusal comes with all evidence: here there is nothing to be found.
  if (code === "NOT_ALLOWED")
    return [{ see: still({ ...kind, words: `${code} guard.hiddenUse` }) }];
  return [{ see: still(kind) }];
}

function faultOf(code: ErrorCode, wrapped: boolean, form?: Fault["form"]): Named {
  return {
    fault: `${code} ${wrapped ? "under call_preferences" : "flat"}${form ? ` as ${form}` : ""}`,
    rule: { kind: "api-error", code, wrapped, ...(form && { form }) },
  };
}

function casesFor(code: ErrorCode, client: ClientName): FaultCase[] {
  return (["first GET", "PUT", "GET on return"] as const).flatMap((where) =>
    [false, true].flatMap((wrapped) =>
      // zrc has no envelope, so nothing of its own to be written as text.
      (client === "connection" ? forms : [undefined]).map((form) =>
        at(where, client, faultOf(code, wrapped, form), screensOf(code, where, client), {
          area: "codes",
        }),
      ),
    ),
  );
}

export const codes: readonly FaultCase[] = [
  ...errorCodes
    .filter(isErrorCode)
    .flatMap((code) => clients.flatMap((one) => casesFor(code, one))),
  // Asked for both and given both, it is refused all the same.
  ...clients
    .map((client) => ({
      ...at("PUT", client, faultOf("MANDATORY_NOT_FOUND", true), [
        { see: still({ code: "MANDATORY_NOT_FOUND" }) },
      ]),
      area: "codes",
      fault: "MANDATORY_NOT_FOUND each time",
    }))
    .map((one) => ({ ...one, rules: one.rules.map(({ nth: _, ...rule }) => rule) })),
];
