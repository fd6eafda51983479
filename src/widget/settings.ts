/** What an integrator may change before building. Times are in milliseconds. */
export const settings = {
  /** Pinned, because Zoho's own pages disagree on the address of the latest one. "Embeded" is Zoho's spelling. */
  sdkUrl: "https://live.zwidgets.com/js-sdk/1.5/ZohoEmbededAppSDK.min.js",
  /** Link name of the connection in Setup › Developer Hub › Connections. */
  connection: "calls_preferences",
  apiVersion: "v8",
  /**
   * Also reads the lists of validation rules and of layout rules. Zoho has not published their endpoints: these were
   * seen in requests of its own pages.
   */
  unpublishedChecks: false as boolean,
  /** The SDK itself has no time limits. */
  limits: {
    /** Loading the SDK and the handshake together. */
    handshake: 8_000,
    /** One API request. A later answer is not shown, but starts another read. */
    request: 15_000,
    /** When to read after a write whose outcome is unknown, counted from the end of the write. */
    verify: [0, 5_000, 15_000],
    /** "Saving" and "Reading" are said only of what takes longer than this. */
    slow: 2_000,
    /** A return to the page reads again, at most this often. */
    reread: 30_000,
    /** The shortest pause after a 429; doubled after each further one. */
    minPause: 1_000,
    /** The pause after Zoho refused another token; doubled after each further time, up to the longest. */
    tokenPause: 60_000,
    maxTokenPause: 600_000,
    /** Between a read that failed, perhaps by accident, and the one that decides. */
    retryRead: 5_000,
    /** How long the height of the page must last before CRM is asked for a frame of that height: at first, */
    firstResize: 300,
    /** and later, so that nothing moves under a press, and what fills in step by step is asked for once. */
    resize: 100,
    /** One check of the guard, or another question to the CRM page. */
    check: 5_000,
    /** How long the findings of the full checks are used before they are made again. */
    reuse: 30_000,
    /** While a switch is locked, a return to the page reads the layouts at most this often. */
    relock: 3_000,
  },
} as const;
