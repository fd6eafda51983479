import { type ProblemCode, table } from "./table";

/**
 * Other names that Zoho has for the same problems. "oas" stands for Zoho's OpenAPI files, those published in 2025 and
 * 2026 and its repository zoho/crm-oas. Names of sister products were never seen from CRM's own API.
 */
const otherNames: Partial<Record<ProblemCode, readonly string[]>> = {
  NO_PERMISSION: [
    "AUTHORIZATION_FAILED", // oas: users, deleteUser, 400; documentation of modules' metadata, v7
    "PERMISSION_DENIED", // oas: custom-views, with 401 (!); users, deleteUser, 403
    "FORBIDDEN", // oas: apis, getAvailableApis; page "Status codes" of v8
    "CANNOT_PERFORM_ACTION", // oas: records, "no permission to perform an action on this record"
  ],
  INVALID_TOKEN: [
    "AUTHENTICATION_FAILURE", // oas: layouts, workflow-rules; now and then instead of INVALID_TOKEN
    "AUTHENTICATION_FAILED", // Zoho's post "Kaizen 25", name only
    "UNAUTHORIZED", // oas: apis, getAvailableApis
    "INVALID_OAUTHTOKEN", // Zoho's accounts server; Projects, Mail, Analytics
    "INVALID_OAUTH", // Desk
    "OAUTHTOKEN_EXPIRED", // Zoho's accounts server, Mail
    "INVALID_TICKET", // Mail
    "INVALID_CODE", // Zoho's accounts server, written small; so are the next three
    "INVALID_CLIENT",
    "INVALID_CLIENT_SECRET",
    "INVALID_REDIRECT_URI",
  ],
  OAUTH_SCOPE_MISMATCH: [
    "INVALID_OAUTHSCOPE", // Zoho's accounts server; Projects
  ],
  TOO_MANY_REQUESTS: [
    "RATE_LIMIT_EXCEEDED", // oas: most samples of a 429 have this name
  ],
  LIMIT_EXCEEDED: [
    "LICENSE_LIMIT_EXCEEDED", // oas: layouts, users
    "LIMIT_REACHED", // records, name only
  ],
  FEATURE_NOT_SUPPORTED: [
    "API_NOT_SUPPORTED", // oas: common, modules; by version, environment, kind of user or data centre
    "NOT_SUPPORTED", // oas: modules, layouts
    "FEATURE_NOT_ENABLED", // oas: territories, 400 and 403
    "FEATURE_PERMISSION", // documentation of v7
  ],
  refused: [
    "CANNOT_PROCESS", // oas: layouts, "maximum limit of 4 layouts"; "Scheduler is running"
    "CANNOT_UPDATE", // oas: org
    "ALREADY_USED", // oas: workflow-rules
  ],
  // All of these: oas, common, fields, layouts, modules, custom_views, users, profiles, org.
  INVALID_DATA: ["DUPLICATE_DATA", "PATTERN_NOT_MATCHED", "UNABLE_TO_PARSE_DATA_TYPE"],
  INVALID_REQUEST_METHOD: [
    "INVALID_REQUEST",
    "REQUIRED_PARAM_MISSING",
    "REQUIRED_DATA_NOT_FOUND",
    "EXPECTED_FIELD_MISSING",
    "DEPENDENT_FIELD_MISSING",
    "DEPENDENT_PARAM_MISSING",
    "ALREADY_MODIFIED", // records, 412
    "INVALID_MODULE",
    "INVALIDMODULE", // oas: layouts writes "InvalidModule"
    "BAD_REQUEST", // oas: apis, getAvailableApis
    "METHOD_NOT_ALLOWED", // 405, seen by a third party only
    "UNSUPPORTED_MEDIA_TYPE", // page "Status codes", 415
    "REQUEST_ENTITY_TOO_LARGE", // page "Status codes", 413
  ],
  INVALID_URL_PATTERN: [
    "NOT_FOUND", // oas: apis, getAvailableApis
    "URL_RULE_NOT_CONFIGURED", // Mail, Projects
  ],
  "wrong-host": ["INVALID_HOST"],
  INTERNAL_ERROR: [
    "INTERNAL_SERVER_ERROR", // oas: users, custom_views, also with an empty message
    "SERVICE_UNAVAILABLE", // oas: 502 and 503
    "BAD_GATEWAY", // 502, seen by a third party only
  ],
};

const codes = Object.keys(table) as readonly ProblemCode[];

/** The problem that a name of Zoho's means; undefined for an unknown name. */
export function problemNamed(name: string): ProblemCode | undefined {
  const capitals = name.trim().toUpperCase();
  // Zoho's accounts server and Projects have several names that end so. [seen]
  if (capitals.endsWith("THROTTLES_LIMIT_EXCEEDED")) return "token-throttled";
  // Codes of the widget's own have no capitals, so an answer cannot bring one of them.
  return codes.find((code) => code === capitals || otherNames[code]?.includes(capitals));
}
