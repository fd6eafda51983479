/**
 * What an integrator may change before building. Times are in milliseconds.
 */
export const settings = {
  /** Pinned: Zoho's own pages disagree on what its "latest" address is. One "d" in "Embeded" is right. */
  sdkUrl: "https://live.zwidgets.com/js-sdk/1.5/ZohoEmbededAppSDK.min.js",
  /** Link name of the connection in Setup › Developer Hub › Connections. */
  connection: "calls_preferences",
  apiVersion: "v8",
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
  },
} as const;
