import { findSdk, type ZohoSdk } from "./sdk";

/** How the start ended, so far: "ready" may still follow each of the others. */
export type Handshake =
  | { readonly at: "ready"; readonly sdk: ZohoSdk }
  | { readonly at: "not-in-crm" | "sdk-failed" | "sdk-slow" | "crm-silent" };

/**
 * Loads Zoho's SDK and shakes hands with the CRM page. The SDK itself waits for ever, so the limit here
 * is the only one; what comes after it still counts.
 * @param limit milliseconds for loading and handshake together
 * @param report called with each outcome, "ready" at most once and last
 * @param pageLoad called with each PageLoad: a further one comes when CRM shows a widget again that it kept
 * @returns stops waiting and takes all listeners away
 */
export function shakeHands(
  frame: Window,
  sdkUrl: string,
  limit: number,
  report: (outcome: Handshake) => void,
  pageLoad: () => void = () => {},
): () => void {
  let over = frame.parent === frame;
  if (over) {
    report({ at: "not-in-crm" });
    return () => {};
  }
  const end = (outcome: Handshake) => {
    if (over) return;
    over = true;
    clearTimeout(timer);
    report(outcome);
  };
  let sdk: ZohoSdk | undefined;
  let late = false;
  const wait = () =>
    setTimeout(() => {
      late = true;
      report({ at: sdk ? "crm-silent" : "sdk-slow" });
    }, limit);
  let timer = wait();

  const loaded = () => {
    sdk = findSdk(frame);
    // The script came after all: now the CRM page has its own time.
    if (late) timer = wait();
    if (!sdk) return end({ at: "sdk-failed" });
    const ready = { at: "ready", sdk } as const;
    try {
      // A settings widget's PageLoad brings nothing and may never come: the first of the two counts.
      sdk.embeddedApp.on("PageLoad", () => {
        end(ready);
        pageLoad();
      });
      // A rejection says nothing that the limit would not: PageLoad may still come.
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
    over = true;
    clearTimeout(timer);
  };
}
