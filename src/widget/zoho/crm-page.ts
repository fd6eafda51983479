/** What tells the origin of the CRM page around the frame; each part may be missing. */
export interface Traces {
  /** `serviceOrigin` of the frame's address. */
  readonly serviceOrigin?: string | undefined;
  /** `location.ancestorOrigins[0]`, which Firefox lacks; "null" where the page's referrer policy hides it. */
  readonly ancestor?: string | undefined;
  readonly referrer?: string | undefined;
  /** Origin of the message that carried SET_CONTEXT. */
  readonly sender?: string | undefined;
}

/**
 * Origin of the CRM page; undefined where nothing tells it, or where the traces disagree. Anybody can forge the
 * address and the referrer; the ancestor and the sender come from the browser itself.
 */
export function crmPageOrigin({
  serviceOrigin,
  ancestor,
  referrer,
  sender,
}: Traces): string | undefined {
  // A hidden ancestor tells nothing. Until the sender is known, the page may as well be a sandboxed one.
  const trusted = ancestor === "null" ? (sender ?? ancestor) : ancestor || sender;
  const claimed = serviceOrigin ?? trusted ?? originOf(referrer);
  // "null" is the origin of a sandboxed page, which names nobody.
  return claimed === "null" || (trusted && claimed !== trusted) ? undefined : claimed;
}

/** The traces that are there before any message comes. */
export function pageTraces(frame: Window): Traces {
  const { location, document } = frame;
  const referrer = originOf(document.referrer);
  return {
    serviceOrigin: originOf(new URLSearchParams(location.search).get("serviceOrigin")),
    ancestor: location.ancestorOrigins?.[0],
    // After the frame has reloaded itself, its referrer is its own page.
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
