/** An error object as the API's documentation shows it, without the wrapping of a refused PUT. */
export interface ApiError {
  readonly code: string;
  readonly details: Readonly<Record<string, unknown>>;
  readonly message: string;
  readonly status: "error";
}

const error = (
  code: string,
  message: string,
  details: Readonly<Record<string, unknown>> = {},
): ApiError => ({ code, details, message, status: "error" });

/** Every error that is documented for call_preferences, and those seen in front of any API. */
export const apiErrors: readonly ApiError[] = [
  error("INVALID_DATA", "invalid data", {
    expected_data_type: "boolean",
    api_name: "show_to_number",
    json_path: "$.call_preferences.show_to_number",
  }),
  error("NOT_ALLOWED", "field is used elsewhere", {
    api_name: "show_from_number",
    json_path: "$.call_preferences.show_from_number",
  }),
  error("MANDATORY_NOT_FOUND", "required key not found", {
    api_name: "show_to_number",
    json_path: "$.call_preferences",
  }),
  error("INVALID_REQUEST_METHOD", "The http request method type is not a valid one"),
  error("AUTHENTICATION_FAILURE", "Authentication failed"),
  error("INVALID_TOKEN", "invalid oauth token"),
  error("OAUTH_SCOPE_MISMATCH", "invalid oauth scope to access this URL"),
  error("NO_PERMISSION", "permission denied", { permissions: ["Crm_Implied_Customize_Zoho_CRM"] }),
  error("INVALID_URL_PATTERN", "Please check if the URL trying to access is a correct one"),
  error("INVALID_HOST", "invalid host"),
  error("FEATURE_NOT_SUPPORTED", "feature not available in this edition"),
  error("API_NOT_SUPPORTED", "the API is not supported"),
  error("TOO_MANY_REQUESTS", "too many requests", { retry_after: 60, limit: 100, window: 60 }),
  error("INTERNAL_ERROR", "Internal Server Error"),
];

const otherNames: Readonly<Record<string, string>> = {
  AUTHENTICATION_FAILURE: "INVALID_TOKEN",
  INVALID_HOST: "wrong-host",
  API_NOT_SUPPORTED: "FEATURE_NOT_SUPPORTED",
};

/** The problem that an error of this code is. */
export function meaningOf(code: string): string {
  return otherNames[code] ?? code;
}
