import type { Rights } from "../preferences/rights";
import type { Client } from "../zoho/client";
import { own, text } from "../zoho/parse";
import type { LayoutsRead } from "./check-all";
import { digits } from "./layouts";

/** A user as far as it is told apart from another one. Nothing of it is kept. */
interface User {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  /** Such as "en_US"; only the API tells it. */
  readonly language: string;
}

/** What the CRM page says of the person and the organisation; unknown where it says nothing. */
export interface Here {
  /** Answer of `CONFIG.getCurrentUser()`. */
  readonly user: Promise<unknown>;
  /** Id of the organisation, from `CONFIG.getOrgInfo()`. */
  readonly organisationId: Promise<string | undefined>;
  /** The layouts as the person sees them. */
  readonly layouts: Promise<LayoutsRead>;
}

/**
 * Compares the user behind the client with the person at the page. Ids of users differ between
 * organisations, so the same person in a sandbox has another id but the same e-mail address.
 * @param speaks is told the language of the person, where they are the user behind the client
 */
export async function learnRights(
  get: Client["get"],
  here: Here,
  speaks: (language: string) => void,
): Promise<Rights> {
  const behind = await userBehind(get);
  const person = userIn(await here.user);
  if (!behind || !person) return withoutNames(await here.layouts);
  if (behind.id === person.id) {
    speaks(behind.language);
    return { at: "own" };
  }
  if (behind.email && behind.email === person.email) return { at: "organisation" };
  const [there, organisation] = await Promise.all([organisationOf(get), here.organisationId]);
  if (there && organisation && there !== organisation) return { at: "organisation" };
  return { at: "someone", who: behind.name || behind.id };
}

/** The user whose rights the client has, as far as the API tells. */
export async function userBehind(get: Client["get"]): Promise<User | undefined> {
  const answer = await get("/crm/v8/users?type=CurrentUser");
  return answer.ok ? userIn(answer.value.body) : undefined;
}

/** Zoho leaves `profiles` of a layout null for a person who may not customize modules. [doc] */
function withoutNames(layouts: LayoutsRead): Rights {
  return { at: "customizable" in layouts && layouts.customizable ? "customizer" : "unclear" };
}

/** Zoho's page shows the user flat, real answers have it in `users`. */
function userIn(body: unknown): User | undefined {
  const list = own(body, "users");
  const user = Array.isArray(list) ? list[0] : body;
  const id = digits(own(user, "id"));
  if (!id) return undefined;
  return {
    id,
    email: text(own(user, "email")).toLowerCase(),
    name: text(own(user, "full_name")),
    language: text(own(user, "language")),
  };
}

/** Asked only where the users differ. Needs a scope of its own; without it the answer is "someone". */
async function organisationOf(get: Client["get"]): Promise<string | undefined> {
  const answer = await get("/crm/v8/org");
  return answer.ok ? organisationIn(answer.value.body).id : undefined;
}

/** Organisation of `{org:[{zgid, company_name, domain_name}]}`, which the SDK and the API share. */
export function organisationIn(body: unknown): { id: string | undefined; name: string } {
  const list = own(body, "org");
  const org: unknown = Array.isArray(list) ? list[0] : undefined;
  const id = text(own(org, "zgid"));
  return { id: /^\d+$/.test(id) ? id : undefined, name: text(own(org, "company_name")) };
}
