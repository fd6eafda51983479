/**
 * Properties of our own objects that get a short name in what ships, which is 1 % of all after gzip. Only names that no
 * browser, no library and no answer of Zoho's has, and that are nothing that is exported or stored:
 * `test/unit/build/short-names.test.ts` looks.
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
