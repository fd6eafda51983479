/** What names the page that holds the frame; each part may be missing. */
export interface Traces {
  /** `serviceOrigin` of the frame's address. */
  readonly serviceOrigin?: string | undefined;
  /** `location.ancestorOrigins[0]`, which Firefox lacks; "null" where the page hides behind its referrer policy. */
  readonly ancestor?: string | undefined;
  readonly referrer?: string | undefined;
  /** Origin of the message that carried SET_CONTEXT. */
  readonly sender?: string | undefined;
}

/**
 * Origin of the CRM page, or undefined where nothing tells or the traces disagree. The address and the
 * referrer can be written by anyone, the ancestor and the sender only by the browser.
 */
export function crmPageOrigin({
  serviceOrigin,
  ancestor,
  referrer,
  sender,
}: Traces): string | undefined {
  // A hidden ancestor says nothing. Until the sender is known it may as well be a sandboxed page.
  const sure = ancestor === "null" ? (sender ?? ancestor) : ancestor || sender;
  const claimed = serviceOrigin ?? sure ?? originOf(referrer);
  // A sandboxed page has the origin "null", which names nobody.
  return claimed === "null" || (sure && claimed !== sure) ? undefined : claimed;
}

/** Reads the traces that are there before any message came. */
export function pageTraces(frame: Window): Traces {
  const { location, document } = frame;
  const referrer = originOf(document.referrer);
  return {
    serviceOrigin: originOf(new URLSearchParams(location.search).get("serviceOrigin")),
    ancestor: location.ancestorOrigins?.[0],
    // After the frame moved within itself its referrer is its own page.
    referrer: referrer === location.origin ? undefined : referrer,
  };
}

function originOf(address: string | null | undefined): string | undefined {
  try {
    const { origin } = new URL(String(address));
    return origin === "null" ? undefined : origin;
  } catch {
    return undefined;
  }
}
