/** Name under which the simulator plays a sandbox's CRM page: browsers send *.localhost to this machine. */
export const sandboxHost = "crmsandbox.localhost";

/**
 * The address under which a stage's CRM page has to stand, where it is served on the loopback address. The
 * widget tells a sandbox by the name of its page, and keeps what was chosen there apart.
 * @param page address of the page as it is
 * @returns `undefined` where it stands right already, or under a name that is none of the simulator's own
 */
export function rightPageOf(page: string, isSandbox: boolean): string | undefined {
  const url = new URL(page);
  const wanted = isSandbox ? sandboxHost : "127.0.0.1";
  const isOwn = /^(localhost|127\.0\.0\.1|crmsandbox\.localhost)$/.test(url.hostname);
  if (!isOwn || (url.hostname === sandboxHost) === isSandbox) return undefined;
  url.hostname = wanted;
  return url.href;
}

/** Goes there if the browser can reach it. @returns false where the page stays */
export async function moveTo(page: string): Promise<boolean> {
  try {
    await fetch(new URL("/page.css", page), { mode: "no-cors" });
  } catch {
    return false;
  }
  window.location.replace(page);
  return true;
}
