/** Names of zrc's errors by `errorType` on the wire. The last two are guesses. */
const names: Readonly<Record<string, string>> = {
  ZrcValidationError: "ZRC_VALIDATION_FAILED_ERROR",
  ApiError: "API_ERROR",
  ConnectionError: "CONNECTION_ERROR",
  ZrcError: "ZRC_ERROR",
  PermissionException: "ZRC_ERROR",
};

/**
 * What zrc rejects with: an Error, or `{error, request, response}` around one if the API answered.
 * Anything that is not a failure of the wire is passed on unchanged. [guess]
 * @param failed what the host sent
 * @param request the request that failed
 */
export function failure(failed: unknown, request?: object): unknown {
  if (typeof failed !== "object" || failed === null) return failed;
  const { errorType, message, response } = failed as Readonly<Record<string, unknown>>;
  if (typeof errorType !== "string") return failed;
  const error = new Error(String(message));
  error.name = names[errorType] ?? "ZRC_ERROR";
  return response === undefined ? error : { error, request, response };
}
