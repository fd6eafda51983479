/**
 * What an integrator may change before building. Times are in milliseconds.
 */
export const settings = {
  /** Pinned: Zoho's own pages disagree on what its "latest" address is. One "d" in "Embeded" is right. */
  sdkUrl: "https://live.zwidgets.com/js-sdk/1.5/ZohoEmbededAppSDK.min.js",
  /** Link name of the connection in Setup › Developer Hub › Connections. */
  connection: "calls_preferences",
  apiVersion: "v8",
  /**
   * Also look into validation rules by name and layout rules. Zoho has published no endpoint for them;
   * the ones used then were seen in its own pages.
   */
  unpublishedChecks: false as boolean,
  /** The SDK has no time limit anywhere, so these are the only ones. */
  limits: {
    /** Loading the SDK and the handshake together. */
    handshake: 8_000,
    /** One API request. What comes later is not shown, but starts a fresh read. */
    request: 15_000,
    /** Reads after a write whose outcome is not known, counted from the moment it became so. */
    verify: [0, 5_000, 15_000],
    /** A screen reader hears "Saving" only when it takes longer than this. */
    slow: 2_000,
    /** Returning to the page reads again, at most this often. */
    reread: 30_000,
    /** After a 429, whatever it asks for; twice that after each further one. */
    least: 1_000,
    /** After too many tokens were asked for; twice that after each further time, up to the most. */
    throttle: 60_000,
    mostThrottle: 600_000,
    /** A later read failed, perhaps by accident: one more decides. */
    again: 5_000,
    /** The page is as high as it will be: CRM is asked for as high a frame. */
    rest: 300,
    /** The same later: what opens under a press should not move under it, and what fills in is one height. */
    settle: 100,
    /** One check of the guard. */
    check: 5_000,
    /** What all checks found is used again for so long. */
    reuse: 30_000,
    /** While a switch is locked, returning to the page looks at its layouts at most this often. */
    relock: 3_000,
  },
} as const;
