import { apiPath } from "../../../src/widget/zoho/api-path";
import { type ApiRequest, type Call, type Organisation, type Reply, settingPath } from "./zoho";

const profile = { id: "4150868000000026011", name: "Administrator" };
const me = {
  id: "4150868000000150015",
  full_name: "First Admin",
  email: "a@acme.example",
  profile,
};

/** What a CRM page and an organisation answer if all is well. */
export function ordinaryAnswer(call: Call, organisation: Organisation): Reply {
  if (call.request) return ordinaryReply(call.request, organisation);
  const answer = messages[`${call.event} ${call.type ?? ""}`.trim()];
  return answer ? { resolve: answer(organisation) } : { reject: { code: "INVALID_DATA" } };
}

const messages: Readonly<Record<string, (organisation: Organisation) => unknown>> = {
  ZDK_EVENT: () => "",
  "CONFIG CURRENT_USER": () => ({ users: [me] }),
  "CONFIG ORG": ({ org }) => org,
  "CONFIG USER_PREFERENCE": () => ({ mode: "day" }),
  "META LAYOUTS": ({ layouts }) => layouts,
  "META CUSTOM_VIEWS": () => ({ custom_views: [] }),
  USER: ({ language }) => ({ users: [{ ...me, language, locale: language }] }),
  "PROFILES GET_PROFILE": () => ({
    profiles: [
      {
        ...profile,
        permissions_details: [{ name: "Crm_Implied_Customize_Zoho_CRM", enabled: true }],
      },
    ],
  }),
  UI: () => ({}),
};

/** The ordinary answer of the API, or the error for a wrong API host or connection. */
function ordinaryReply(request: ApiRequest, organisation: Organisation): Reply {
  const { way, host, link, path, method } = request;
  if (way === "connection") {
    if (organisation.link !== undefined && link !== organisation.link) {
      return { resolve: { code: "CONNECTION_FAILURE", message: "not available", status: "error" } };
    }
    if (host !== organisation.apiHost) {
      const details = { statusMessage: "Invalid Domain", status: "false" };
      return { resolve: { code: "SUCCESS", details, message: "invoked", status: "success" } };
    }
  }
  if (path === settingPath) return setting(request, organisation);
  if (method !== "GET") return invalid("INVALID_REQUEST_METHOD");
  const body = lists(organisation)[path];
  return body === undefined ? { body: undefined, status: 204 } : { body };
}

function lists({ layouts, language }: Organisation): Readonly<Record<string, unknown>> {
  return {
    [apiPath("users")]: { users: [{ ...me, language, locale: language }] },
    [apiPath("settings/layouts")]: layouts,
    [apiPath("settings/modules/Calls")]: {
      modules: [{ api_name: "Calls", id: "4150868000000002003", isBlueprintSupported: false }],
    },
  };
}

function setting({ method, body }: ApiRequest, organisation: Organisation): Reply {
  const { show_from_number, show_to_number } = organisation;
  if (method === "GET") return { body: { call_preferences: { show_from_number, show_to_number } } };
  if (method !== "PUT") return invalid("INVALID_REQUEST_METHOD");
  const wanted = Object(Object(body).call_preferences);
  for (const name of ["show_from_number", "show_to_number"] as const) {
    if (typeof wanted[name] === "boolean") organisation[name] = wanted[name];
  }
  return { body: changed };
}

/** What Zoho answers to a successful change. */
export const changed = {
  call_preferences: {
    code: "SUCCESS",
    details: {},
    message: "Calls preferences updated successfully",
    status: "success",
  },
};

function invalid(code: string): Reply {
  return { body: { code, details: {}, message: "no", status: "error" }, status: 400 };
}
