import { accessRefusal, tokenRefusal } from "./access";
import { callPreferences } from "./endpoints/call-preferences";
import type { Endpoint } from "./endpoints/endpoint";
import { errorReply } from "./errors";
import type { ApiReply, ApiRequest } from "./request";
import { defaultSettings, type Preference, type Settings } from "./settings";

/** Every address that the organisation answers: one file each in `endpoints/`. */
const endpoints: readonly Endpoint[] = [callPreferences];

/** A Zoho CRM organisation in memory. */
export interface Organisation {
  /** What it is like now. Assigning here is what "another administrator" does: no rule is asked. */
  readonly settings: Settings;
  /** Answers one API request as Zoho would, and does what it asks. Never throws. */
  handle(request: ApiRequest): ApiReply;
  /** Another administrator switches a preference, without asking the rules. */
  changeElsewhere(preference: Preference, shown: boolean): void;
  /** Zoho switches both fields on when a telephony integration is installed, and then holds them. */
  installTelephony(): void;
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
    handle: (request) => handle(settings, request, now()),
    changeElsewhere(preference, shown) {
      settings.preferences[preference] = shown;
    },
    installTelephony() {
      settings.telephony = true;
      settings.preferences = { show_from_number: true, show_to_number: true };
    },
  };
}

function handle(settings: Settings, request: ApiRequest, now: number): ApiReply {
  if (request.host !== settings.apiHost) return errorReply("INVALID_HOST");
  const refused = tokenRefusal(settings);
  if (refused) return refused;
  const endpoint = endpoints.find(({ path }) => path.test(request.path));
  if (!endpoint) return errorReply("INVALID_URL_PATTERN");
  const method = endpoint.methods.get(request.method);
  if (!method) return errorReply("INVALID_REQUEST_METHOD");
  return accessRefusal(settings, method.scopes, now) ?? method.answer(settings, request);
}
