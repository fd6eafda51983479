import { isRecord } from "../../unknown";
import { address } from "../api";
import { errorReply, wrapped } from "../errors";
import type { ApiReply, ApiRequest } from "../request";
import type { Preference, Settings } from "../settings";
import { refusalFor } from "../uses";
import type { Endpoint } from "./endpoint";

const KEY = "call_preferences";
const preferences: readonly Preference[] = ["show_from_number", "show_to_number"];

const access = {
  permission: "Crm_Implied_Customize_Zoho_CRM",
  unavailable: ({ supported }: Settings) => (supported ? undefined : "FEATURE_NOT_SUPPORTED"),
} as const;

/** `GET` and `PUT /settings/call_preferences`. */
export const callPreferences: Endpoint = {
  path: address(`/settings/${KEY}`),
  methods: new Map([
    [
      "GET",
      {
        ...access,
        scopes: ["ZohoCRM.settings.modules.READ", "ZohoCRM.settings.modules.ALL"],
        answer: (settings: Settings) => ({
          status: 200,
          body: { [KEY]: { ...settings.preferences } },
        }),
      },
    ],
    [
      "PUT",
      {
        ...access,
        scopes: ["ZohoCRM.settings.modules.UPDATE", "ZohoCRM.settings.modules.ALL"],
        answer: update,
      },
    ],
  ]),
};

/** The answer to a successful PUT: one object instead of a list, without the values. */
export function updated(): ApiReply {
  return wrapped(KEY, {
    status: 200,
    body: {
      code: "SUCCESS",
      details: {},
      message: "Calls preferences updated successfully",
      status: "success",
    },
  });
}

/** Changes both preferences or neither: one refused value also leaves the other as it was. */
function update(settings: Settings, request: ApiRequest): ApiReply {
  const parsed = parse(settings, request.body);
  if ("status" in parsed) return parsed;
  for (const [preference, shown] of parsed.changes) {
    // Documented for switching off only; that Zoho accepts hiding a hidden field is a guess.
    const reason =
      !shown && settings.preferences[preference] ? refusalFor(settings, preference) : undefined;
    if (reason !== undefined) {
      return wrapped(KEY, errorReply("NOT_ALLOWED", whereIs(preference), reason));
    }
  }
  for (const [preference, shown] of parsed.changes) settings.preferences[preference] = shown;
  return updated();
}

type Changes = ReadonlyMap<Preference, boolean>;

function parse(settings: Settings, body: unknown): { changes: Changes } | ApiReply {
  // An empty body is documented as INVALID_DATA, "perhaps without api_name".
  if (!isRecord(body)) return invalid({ expected_data_type: "jsonobject", json_path: "$" });
  if (!Object.hasOwn(body, KEY)) {
    return errorReply("MANDATORY_NOT_FOUND", { api_name: KEY, json_path: `$.${KEY}` });
  }
  const values = body[KEY];
  if (!isRecord(values)) {
    return invalid({
      expected_data_type: "jsonobject",
      api_name: KEY,
      json_path: `$.${KEY}`,
    });
  }
  const changes = new Map<Preference, boolean>();
  for (const preference of preferences) {
    if (!Object.hasOwn(values, preference)) {
      // Newer documentation: "Omit a preference to leave its current setting unchanged".
      if (settings.insistsOnBoth) return errorReply("MANDATORY_NOT_FOUND", whereIs(preference));
      continue;
    }
    const value = values[preference];
    if (typeof value !== "boolean") {
      return invalid({ expected_data_type: "boolean", ...whereIs(preference) });
    }
    changes.set(preference, value);
  }
  return { changes };
}

function invalid(details: Readonly<Record<string, string>>): ApiReply {
  return wrapped(KEY, errorReply("INVALID_DATA", details));
}

function whereIs(preference: Preference): { api_name: string; json_path: string } {
  return { api_name: preference, json_path: `$.${KEY}.${preference}` };
}
