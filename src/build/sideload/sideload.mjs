import { existsSync, watch } from "node:fs";
import { inRoot } from "../project.mjs";
import { untilTold } from "../until-told.mjs";
import { watchWidget } from "../widget.mjs";
import { readCertificate } from "./certificate.mjs";
import { createChanges } from "./changes.mjs";
import { listen } from "./listen.mjs";
import { site } from "./site.mjs";
import { steps } from "./steps.mjs";

/**
 * Serves app/ to a real Zoho CRM as ZET would, builds it after each change, and reloads the frame.
 * @param {{ port: number, cert?: string | undefined, key?: string | undefined }} options
 */
export async function sideload({ port: wanted, cert, key }) {
  const certificate = readCertificate({ cert, key });
  const changes = createChanges();
  const watcher = await watchWidget({ asShipped: true, rebuilt: changes.built });
  const { port, close } = await listen(site(inRoot("app"), changes), certificate, wanted);
  const unwatch = watchApp(() => watcher.rebuild().catch(() => {}));
  if (wanted && port !== wanted) {
    console.warn(
      `Warning: port ${wanted} is taken. This is ${port}: the base URL in CRM has to say so too.`,
    );
  }
  console.log(steps(`https://127.0.0.1:${port}/app/widget.html`));
  untilTold(() => Promise.all([unwatch(), close(), watcher.dispose()]));
}

/**
 * esbuild watches what it bundles. The page, the pictures and all languages but English are not bundled.
 * @param {() => void} changed
 * @returns {() => void} ends it
 */
function watchApp(changed) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const bundled = /^(widget\.(js|css)|chunks|NOTICE\.txt|en\.json)$/;
  const folders = ["app", "app/translations", "app/img"].map(inRoot).filter(existsSync);
  const watchers = folders.map((folder) =>
    watch(folder, (_event, name) => {
      if (name && bundled.test(name)) return;
      clearTimeout(timer);
      // An editor writes a file in several steps.
      timer = setTimeout(changed, 50);
    }),
  );
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}
