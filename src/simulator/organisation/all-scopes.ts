import { endpoints } from "./endpoints/endpoints";

/** The scope with which each method of the API is used: the narrowest of those that are enough. */
export const allScopes: readonly string[] = [
  ...new Set(
    endpoints.flatMap(({ methods }) =>
      [...methods.values()].flatMap(({ scopes }) => scopes[0] ?? []),
    ),
  ),
];
