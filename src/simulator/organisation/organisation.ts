import { accessRefusal, tokenRefusal } from "./access";
import { callerOf, type Way } from "./caller";
import { endpoints } from "./endpoints/endpoints";
import { errorReply } from "./errors";
import type { ApiReply, ApiRequest } from "./request";
import { defaultSettings, type Preference, type Settings } from "./settings";
import { mend, type Use, usesOf } from "./uses";

/** A Zoho CRM organisation in memory. */
export interface Organisation {
  /** The current state. Assigning to it plays "another administrator": no rule is checked. */
  readonly settings: Settings;
  /**
   * Executes one API request and answers as Zoho would. Never throws.
   * @param way whose permissions apply: the connection's (the default), or the person's own
   */
  handle(request: ApiRequest, way?: Way): ApiReply;
  /** Plays another administrator who switches a preference, without checking the rules. */
  changeElsewhere(preference: Preference, shown: boolean): void;
  /** Zoho switches both fields on when a telephony integration is installed, and keeps them on. */
  installTelephony(): void;
  /** Everything that uses the field of a preference, whether or not Zoho refuses because of it. */
  usesOf(preference: Preference): Use[];
  /** Removes one of these, as an administrator would in Setup. */
  mend(useId: string): void;
}

/**
 * @param setup what differs from an ordinary organisation; replaces whole values, without a deep merge
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
    usesOf: (preference) => usesOf(settings, preference),
    mend: (useId) => mend(settings, useId),
  };
}

/** A connection reaches the organisation that was chosen at consent, which need not be this one. */
function behind(settings: Settings, way: Way): Settings {
  const other = way === "connection" ? settings.connection.organisation : undefined;
  if (!other) return settings;
  // A deep copy, so that changing a layout there does not change it here.
  other.layouts ??= structuredClone(settings.layouts);
  return { ...settings, ...other };
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
