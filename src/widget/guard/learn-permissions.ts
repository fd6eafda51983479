import type { Permissions } from "../preferences/permissions";
import { digits, ownProperty, text } from "../unknown";
import { apiPath } from "../zoho/api-path";
import type { Client } from "../zoho/client";
import { organisationIn } from "../zoho/organisation";
import type { LayoutsRead } from "./layouts";

/** What tells one user from another. None of it is stored. */
interface User {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  /** Such as "en_US"; the CRM page does not tell it. */
  readonly language: string;
}

/** What the CRM page answers about the person and the organisation. */
export interface PageAnswers {
  /** Answer of `CONFIG.getCurrentUser()`. */
  readonly user: Promise<unknown>;
  /** Id of the organisation, from `CONFIG.getOrgInfo()`. */
  readonly organisationId: Promise<string | undefined>;
  /** The layouts as the person sees them. */
  readonly layouts: Promise<LayoutsRead>;
}

/**
 * Compares the user behind the client with the person at the page. Users have other ids in another organisation, so a
 * person in a sandbox has another id but the same e-mail address.
 * @param onLanguage called with the person's language, if they are the user behind the client
 */
export async function learnPermissions(
  get: Client["get"],
  page: PageAnswers,
  onLanguage: (language: string) => void,
): Promise<Permissions> {
  try {
    return await compare(get, page, onLanguage);
  } catch {
    // Presses wait for an answer, so there has to be one.
    return { at: "unclear" };
  }
}

async function compare(
  get: Client["get"],
  page: PageAnswers,
  onLanguage: (language: string) => void,
): Promise<Permissions> {
  const behind = await userBehind(get);
  const person = userIn(await page.user);
  if (!behind || !person) return permissionsFrom(await page.layouts);
  if (behind.id === person.id) {
    onLanguage(behind.language);
    return { at: "own" };
  }
  if (behind.email && behind.email === person.email) return { at: "organisation" };
  const [there, organisation] = await Promise.all([organisationOf(get), page.organisationId]);
  if (there && organisation && there !== organisation) return { at: "organisation" };
  return { at: "someone", who: behind.name || behind.id };
}

/** The user whose permissions the client has; undefined where the API does not tell. */
export async function userBehind(get: Client["get"]): Promise<User | undefined> {
  const answer = await get(apiPath("users?type=CurrentUser"));
  return answer.ok ? userIn(answer.value.body) : undefined;
}

/** For a person who may not customize modules, `profiles` is null in the layouts. [doc] */
function permissionsFrom(layouts: LayoutsRead): Permissions {
  return { at: "customizable" in layouts && layouts.customizable ? "customizer" : "unclear" };
}

/** Zoho's documentation has the user at the top, real answers have it in `users`. */
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

/** The organisation of the client. Only requested where the users differ; without a scope of its own the answer is "someone". */
async function organisationOf(get: Client["get"]): Promise<string | undefined> {
  const answer = await get(apiPath("org"));
  return answer.ok ? organisationIn(answer.value.body).id : undefined;
}
