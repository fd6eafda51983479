import type { ApiReply } from "./request";

/** An error as Zoho documents it, without the key that some answers wrap it in. */
export interface ErrorBody {
  readonly code: string;
  readonly details: Readonly<Record<string, unknown>>;
  readonly message: string;
  readonly status: "error";
}

/**
 * Zoho's error bodies. Status, message and details are documented unless a comment says otherwise;
 * a message that Zoho does not publish is a sentence of our own.
 */
const errors = {
  INVALID_DATA: { status: 400, message: "invalid data", details: {} },
  NOT_ALLOWED: { status: 400, message: "This preference cannot be disabled", details: {} },
  MANDATORY_NOT_FOUND: { status: 400, message: "required field not found", details: {} },
  INVALID_REQUEST_METHOD: {
    status: 400,
    message: "The http request method type is not a valid one",
    details: {},
  },
  AUTHENTICATION_FAILURE: { status: 401, message: "Authentication failed", details: {} },
  INVALID_TOKEN: { status: 401, message: "invalid oauth token", details: {} },
  OAUTH_SCOPE_MISMATCH: {
    status: 401,
    message: "invalid oauth scope to access this URL",
    details: {},
  },
  NO_PERMISSION: {
    status: 403,
    message: "permission denied",
    details: { permissions: ["Crm_Implied_Customize_Zoho_CRM"] },
  },
  // Listed with NO_PERMISSION on Zoho's pages about metadata; its message was never seen.
  AUTHORIZATION_FAILED: { status: 400, message: "not sufficient privilege", details: {} },
  INVALID_URL_PATTERN: {
    status: 404,
    message: "Please check if the URL trying to access is a correct one",
    details: {},
  },
  INVALID_HOST: {
    status: 400,
    message: "The API host does not belong to this organization",
    details: {},
  },
  FEATURE_NOT_SUPPORTED: {
    status: 403,
    message: "feature not available in this edition",
    details: {},
  },
  // From Zoho's OpenAPI files; the message is ours. The 2025 file has "param" instead of "param_name".
  REQUIRED_PARAM_MISSING: {
    status: 400,
    message: "One of the expected parameter is missing",
    details: {},
  },
  // The OpenAPI file of layouts writes "InvalidModule", which looks like the name of a schema. [guess]
  INVALID_MODULE: {
    status: 400,
    message: "the module name given seems to be invalid",
    details: {},
  },
  API_NOT_SUPPORTED: { status: 400, message: "API not supported", details: {} },
  TOO_MANY_REQUESTS: {
    status: 429,
    message: "Too many requests fired in concurrency",
    details: { retry_after: 60, limit: 100, window: 60 },
  },
  INTERNAL_ERROR: { status: 500, message: "Internal Server Error", details: {} },
} as const;

/** Errors that only layout updates and module metadata return. The messages are ours. */
const errorsElsewhere = {
  EXPECTED_FIELD_MISSING: { status: 400, message: "expected field is missing", details: {} },
  LIMIT_EXCEEDED: { status: 400, message: "limit exceeded", details: { limit: 5 } },
  NOT_SUPPORTED: {
    status: 400,
    message: "the module is not supported",
    details: { resource_path_index: 0 },
  },
} as const;

const all = { ...errors, ...errorsElsewhere };

/** A code that Zoho documents for call_preferences or its neighbours, or that was seen there. */
export type ErrorCode = keyof typeof errors;

/** The same, and the codes that only other endpoints return. */
export type AnyErrorCode = keyof typeof all;

/** All codes, for a list of choices. */
export const errorCodes: readonly string[] = Object.keys(errors);

export function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === "string" && Object.hasOwn(errors, code);
}

/**
 * The reply that carries an error at the top of its body.
 * @param details replaces the details that Zoho's documentation shows
 * @param message replaces the message
 */
export function errorReply(
  code: AnyErrorCode,
  details: Readonly<Record<string, unknown>> = all[code].details,
  message: string = all[code].message,
): ApiReply & { readonly body: ErrorBody } {
  return { status: all[code].status, body: { code, details, message, status: "error" } };
}

/** The same reply with its body under a key: Zoho wraps some errors of a PUT in `call_preferences`. */
export function wrapped(key: string, reply: ApiReply): ApiReply {
  return { status: reply.status, body: { [key]: reply.body } };
}
