/** Host name of a sandbox's CRM page; browsers resolve *.localhost to this machine. */
export const sandboxHost = "crmsandbox.localhost";

/**
 * The address that a stage's CRM page needs, if it is served on the loopback address. The widget
 * recognises a sandbox by the host name of its page, and stores its choices separately.
 * @param page current address of the page
 * @returns `undefined` if the address is right already, or its host name is not one of the simulator's
 */
export function rightPageOf(page: string, isSandbox: boolean): string | undefined {
  const url = new URL(page);
  const wanted = isSandbox ? sandboxHost : "127.0.0.1";
  const isOwn = /^(localhost|127\.0\.0\.1|crmsandbox\.localhost)$/.test(url.hostname);
  if (!isOwn || (url.hostname === sandboxHost) === isSandbox) return undefined;
  url.hostname = wanted;
  return url.href;
}

/** Navigates there if the browser can reach it. @returns false if the page stays */
export async function moveTo(page: string): Promise<boolean> {
  try {
    await fetch(new URL("/page.css", page), { mode: "no-cors" });
  } catch {
    return false;
  }
  window.location.replace(page);
  return true;
}
