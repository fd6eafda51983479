import type { Permissions } from "../preferences/permissions";
import { digits, ownProperty, text } from "../unknown";
import { apiPath } from "../zoho/api-path";
import type { Client } from "../zoho/client";
import { organisationIn } from "../zoho/organisation";
import type { LayoutsRead } from "./layouts";

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
 * @param speaks is called with the language of the person, where they are the user behind the client
 */
export async function learnPermissions(
  get: Client["get"],
  here: Here,
  speaks: (language: string) => void,
): Promise<Permissions> {
  try {
    return await compare(get, here, speaks);
  } catch {
    // Presses wait for an answer: where one step throws, it is that nothing could be learnt.
    return { at: "unclear" };
  }
}

async function compare(
  get: Client["get"],
  here: Here,
  speaks: (language: string) => void,
): Promise<Permissions> {
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

/** The user whose permissions the client has, as far as the API tells. */
export async function userBehind(get: Client["get"]): Promise<User | undefined> {
  const answer = await get(apiPath("users?type=CurrentUser"));
  return answer.ok ? userIn(answer.value.body) : undefined;
}

/** Zoho leaves `profiles` of a layout null for a person who may not customize modules. [doc] */
function withoutNames(layouts: LayoutsRead): Permissions {
  return { at: "customizable" in layouts && layouts.customizable ? "customizer" : "unclear" };
}

/** Zoho's page shows the user flat, real answers have it in `users`. */
function userIn(body: unknown): User | undefined {
  const list = ownProperty(body, "users");
  const user = Array.isArray(list) ? list[0] : body;
  const id = digits(ownProperty(user, "id"));
  if (!id) return undefined;
  return {
    id,
    email: text(ownProperty(user, "email")).toLowerCase(),
    name: text(ownProperty(user, "full_name")),
    language: text(ownProperty(user, "language")),
  };
}

/** Asked only where the users differ. Needs a scope of its own; without it the answer is "someone". */
async function organisationOf(get: Client["get"]): Promise<string | undefined> {
  const answer = await get(apiPath("org"));
  return answer.ok ? organisationIn(answer.value.body).id : undefined;
}
