import { accessRefusal, tokenRefusal } from "./access";
import { callerOf, type Way } from "./caller";
import { endpoints } from "./endpoints/endpoints";
import { errorReply } from "./errors";
import { type Hold, holdsOn, mend } from "./holds";
import type { ApiReply, ApiRequest } from "./request";
import { defaultSettings, type Preference, type Settings } from "./settings";

/** A Zoho CRM organisation in memory. */
export interface Organisation {
  /** What it is like now. Assigning here is what "another administrator" does: no rule is asked. */
  readonly settings: Settings;
  /**
   * Answers one API request as Zoho would, and does what it asks. Never throws.
   * @param way whose rights it has: those behind the connection (the default), or the person's own
   */
  handle(request: ApiRequest, way?: Way): ApiReply;
  /** Another administrator switches a preference, without asking the rules. */
  changeElsewhere(preference: Preference, shown: boolean): void;
  /** Zoho switches both fields on when a telephony integration is installed, and then holds them. */
  installTelephony(): void;
  /** Everything that uses the field of a preference, also what Zoho does not refuse for. */
  holds(preference: Preference): Hold[];
  /** Takes one of these away, as an administrator would in Setup. */
  mend(holdId: string): void;
}

/**
 * @param setup what differs from an ordinary organisation; whole values, nothing is merged deeper
 * @param now the clock that rate limits are measured by
 */
export function createOrganisation(
  setup: Partial<Settings> = {},
  now: () => number = Date.now,
): Organisation {
  const settings: Settings = { ...defaultSettings(), ...structuredClone(setup) };
  return {
    settings,
    handle: (request, way = "connection") => handle(behind(settings, way), request, way, now()),
    changeElsewhere(preference, shown) {
      settings.preferences[preference] = shown;
    },
    installTelephony() {
      settings.telephony = true;
      settings.preferences = { show_from_number: true, show_to_number: true };
    },
    holds: (preference) => holdsOn(settings, preference),
    mend: (holdId) => mend(settings, holdId),
  };
}

/** A connection reaches the organisation that was chosen at consent, which can be another one. */
function behind(settings: Settings, way: Way): Settings {
  const other = way === "connection" ? settings.connection.organisation : undefined;
  // A shallow copy: a change of its preferences is made to its own object.
  return other ? { ...settings, ...other } : settings;
}

function handle(settings: Settings, request: ApiRequest, way: Way, now: number): ApiReply {
  if (request.host !== settings.apiHost) return errorReply("INVALID_HOST");
  const caller = callerOf(settings, way);
  const refused = tokenRefusal(caller);
  if (refused) return refused;
  const endpoint = endpoints.find(({ path }) => path.test(request.path));
  if (!endpoint || endpoint.offered?.(settings) === false) return errorReply("INVALID_URL_PATTERN");
  const method = endpoint.methods.get(request.method);
  if (!method) return errorReply("INVALID_REQUEST_METHOD");
  return accessRefusal(settings, method, caller, now) ?? method.answer(settings, request, caller);
}
