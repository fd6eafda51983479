import {
  type ErrorBody,
  type ErrorCode,
  errorCodes,
  errorReply,
  isErrorCode,
} from "../../../../src/simulator/organisation/errors";
import type { ApiReply } from "../../../../src/simulator/organisation/request";

/** The details of errors that name a preference, as the documentation of call_preferences shows them. */
const details: Partial<Record<ErrorCode, ErrorBody["details"]>> = {
  INVALID_DATA: {
    expected_data_type: "boolean",
    api_name: "show_to_number",
    json_path: "$.call_preferences.show_to_number",
  },
  NOT_ALLOWED: {
    api_name: "show_from_number",
    json_path: "$.call_preferences.show_from_number",
  },
  MANDATORY_NOT_FOUND: { api_name: "show_to_number", json_path: "$.call_preferences" },
};

/** Every error that the local CRM knows, with its HTTP status, without the wrapping of a refused PUT. */
export const apiErrors: readonly (ApiReply & { readonly body: ErrorBody })[] = errorCodes
  .filter(isErrorCode)
  .map((code) => errorReply(code, details[code]));
