import type { Permissions } from "../preferences/permissions";
import { usersScope } from "../preferences/scopes";
import type { Problem } from "../problems/problem";
import { say } from "../words/words";
import { explain } from "./explain";
import type { ViewContext } from "./props";

/** What has to be set up, each with steps of its own. "unsure": Zoho does not tell what it is. */
export type Cause =
  | { readonly kind: "missing" | "unconnected" | "credentials" | "organisation" | "unsure" }
  | { readonly kind: "scope"; readonly scope: string };

/** Why the connection cannot be used, as far as Zoho's answer or `zrc` tells. */
export function causeOf({ code, scope }: Problem, consent: ViewContext["consent"]): Cause {
  if (code === "OAUTH_SCOPE_MISMATCH" && scope) return { kind: "scope", scope };
  if (consent) return { kind: consent === "unknown" ? "missing" : "unconnected" };
  return { kind: code === "INVALID_TOKEN" ? "unconnected" : "unsure" };
}

/** Why a connection can read but nothing may be changed over it; undefined where no set-up helps. */
export function readOnlyCause({ at }: Permissions): Cause | undefined {
  switch (at) {
    case "someone":
      return { kind: "credentials" };
    case "organisation":
      return { kind: "organisation" };
    case "unclear":
      return { kind: "scope", scope: usersScope };
    default:
      return undefined;
  }
}

const consentKeys = {
  unknown: "guide.isUnknown",
  unauthorised: "guide.isUnauthorised",
  asked: "guide.isUnauthorised",
  refused: "guide.isRefused",
} as const;

/** The sentence above the steps. What `zrc` tells is more certain than Zoho's code. */
export function setUpWords(problem: Problem, { connection, consent }: ViewContext): string {
  return consent && problem.code !== "OAUTH_SCOPE_MISMATCH"
    ? say(consentKeys[consent], { connection })
    : explain(problem, connection);
}
