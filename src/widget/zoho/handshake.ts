import { findSdk, type ZohoSdk } from "./sdk";

/** How the start went so far: "ready" can still follow any of the others. */
export type Handshake =
  | { readonly at: "ready"; readonly sdk: ZohoSdk }
  | { readonly at: "not-in-crm" | "sdk-failed" | "sdk-slow" | "crm-silent" };

/**
 * Loads Zoho's SDK and shakes hands with the CRM page. The SDK itself waits for ever, so this limit is the only one;
 * what comes after it still counts.
 * @param limit milliseconds for loading and handshake together
 * @param report called with each outcome; "ready" comes at most once, and last
 * @param pageLoad called with each PageLoad; another one comes when CRM shows a widget again that it had hidden
 * @returns stops waiting
 */
export function shakeHands(
  frame: Window,
  sdkUrl: string,
  limit: number,
  report: (outcome: Handshake) => void,
  pageLoad: () => void = () => {},
): () => void {
  let ended = frame.parent === frame;
  if (ended) {
    report({ at: "not-in-crm" });
    return () => {};
  }
  const end = (outcome: Handshake) => {
    if (ended) return;
    ended = true;
    clearTimeout(timer);
    report(outcome);
  };
  let sdk: ZohoSdk | undefined;
  let timedOut = false;
  const wait = () =>
    setTimeout(() => {
      timedOut = true;
      report({ at: sdk ? "crm-silent" : "sdk-slow" });
    }, limit);
  let timer = wait();

  const loaded = () => {
    sdk = findSdk(frame);
    // The script came after the limit: from now on the CRM page has one of its own.
    if (timedOut) timer = wait();
    if (!sdk) return end({ at: "sdk-failed" });
    const ready = { at: "ready", sdk } as const;
    try {
      // PageLoad brings no data and may never come, so whichever of the two is first counts.
      sdk.embeddedApp.on("PageLoad", () => {
        end(ready);
        pageLoad();
      });
      // After a rejection PageLoad can still come; if it does not, the limit reports it.
      Promise.resolve(sdk.embeddedApp.init()).then(
        () => end(ready),
        () => {},
      );
    } catch {
      end({ at: "sdk-failed" });
    }
  };
  const script = frame.document.createElement("script");
  script.addEventListener("load", loaded);
  script.addEventListener("error", () => end({ at: "sdk-failed" }));
  script.src = sdkUrl;
  frame.document.head.append(script);
  return () => {
    ended = true;
    clearTimeout(timer);
  };
}
