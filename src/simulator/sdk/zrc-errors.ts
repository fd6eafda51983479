/** Names of zrc's errors by `errorType` on the wire. For the last two they are guesses. */
const names: Readonly<Record<string, string>> = {
  ZrcValidationError: "ZRC_VALIDATION_FAILED_ERROR",
  ApiError: "API_ERROR",
  ConnectionError: "CONNECTION_ERROR",
  ZrcError: "ZRC_ERROR",
  PermissionException: "ZRC_ERROR",
};

/**
 * What zrc rejects with: an Error, or `{error, request, response}` around one where the API answered.
 * What is none of the wire's failures is handed on as it came. [guess]
 * @param failed what the host gave
 * @param request what was asked
 */
export function failure(failed: unknown, request?: object): unknown {
  if (typeof failed !== "object" || failed === null) return failed;
  const { errorType, message, response } = failed as Readonly<Record<string, unknown>>;
  if (typeof errorType !== "string") return failed;
  const error = new Error(String(message));
  error.name = names[errorType] ?? "ZRC_ERROR";
  return response === undefined ? error : { error, request, response };
}
