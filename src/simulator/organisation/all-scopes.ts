import { endpoints } from "./endpoints/endpoints";

/** The narrowest sufficient scope of each method of the API. */
export const allScopes: readonly string[] = [
  ...new Set(
    endpoints.flatMap(({ methods }) =>
      [...methods.values()].flatMap(({ scopes }) => scopes[0] ?? []),
    ),
  ),
];
