/**
 * Properties of our own objects that get a short name in what ships, which saves 1 % of the total after
 * gzip. They must not be names in browsers, libraries or answers of Zoho, nor be exported or stored;
 * `test/unit/build/short-names.test.ts` checks that.
 */
export const names = [
  "askViews",
  "asksLanguage",
  "awaitsPermissions",
  "cancelHide",
  "checkAgain",
  "chooseLanguage",
  "choseHost",
  "fullRequested",
  "hasZrc",
  "hostInDoubt",
  "importLazy",
  "lateReply",
  "maxTokenPause",
  "minPause",
  "onCheck",
  "onChoose",
  "onToggle",
  "onUse",
  "organisationId",
  "retryDisabled",
  "retryRead",
  "setLanguage",
  "setLazy",
  "setWriter",
  "storageRefused",
  "tokenPause",
  "tooMany",
  "tryAnyway",
  "unavailableReason",
  "useConnection",
  "useHost",
  "useLanguage",
  "useLink",
  "useOwnPermissions",
  "zohoCode",
];

/** For esbuild's `mangleProps`. */
export const shortNames = new RegExp(`^(${names.join("|")})$`);
