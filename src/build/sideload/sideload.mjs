import { inRoot } from "../project.mjs";
import { untilStopped } from "../until-stopped.mjs";
import { watchWidget } from "../widget.mjs";
import { readCertificate } from "./certificate.mjs";
import { createChanges } from "./changes.mjs";
import { listen } from "./listen.mjs";
import { site } from "./site.mjs";
import { steps } from "./steps.mjs";

/**
 * Serves app/ to a real Zoho CRM as ZET would, rebuilds it after each change, and reloads the frame.
 * @param {{ port: number, cert?: string | undefined, key?: string | undefined }} options
 */
export async function sideload({ port: wanted, cert, key }) {
  const certificate = readCertificate({ cert, key });
  const changes = createChanges();
  const watcher = await watchWidget({ asShipped: true, rebuilt: changes.built });
  const { port, close } = await listen(site(inRoot("app"), changes), certificate, wanted);
  if (wanted && port !== wanted) {
    console.warn(
      `Warning: port ${wanted} is taken. This is ${port}: the base URL in CRM has to say so too.`,
    );
  }
  console.log(steps(`https://127.0.0.1:${port}/app/widget.html`));
  untilStopped(() => Promise.all([close(), watcher.dispose()]));
}
