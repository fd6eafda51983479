import { crmSite } from "./server/crm-site";
import { listen } from "./server/listen";
import { crmPageFiles } from "./server/page-files";
import { createReloadChannel } from "./server/reload-channel";
import { widgetSite } from "./server/widget-site";

// Re-exported for servers that serve the same pages under other addresses.
export { sdkScript } from "./sdk/sdk";
export { splitVariant } from "./server/sdk-variants";
export { crmPageFiles };

/** How the simulator is started. */
export interface Options {
  /** The project's folder. Sources are looked up from here, because this file may run from a bundle. */
  readonly root: string;
  /** Folder with widget.html and its files. */
  readonly appDirectory: string;
  /**
   * First port to try for the CRM page, by default 5100; the widget's origin tries the next one. 0 takes
   * any two free ports.
   */
  readonly port?: number;
  /** "live" leaves Zoho's SDK in place, for people with internet. */
  readonly sdk?: "simulator" | "live";
}

/** A running simulator. */
export interface Running {
  /** The CRM page, with the widget in a frame. */
  readonly crmUrl: string;
  /** The widget's page by itself, on another origin. */
  readonly widgetUrl: string;
  /** Makes every open CRM page reload its frame; call it after each build of the widget. */
  reloadFrames(): void;
  close(): Promise<void>;
}

/** Serves the CRM page and the widget on two origins of the loopback address. */
export async function startSimulator(options: Options): Promise<Running> {
  const { root, appDirectory, port = 5100, sdk = "simulator" } = options;
  const channel = createReloadChannel();
  // The widget's origin comes first, because the CRM page contains its address.
  const widget = await listen(widgetSite({ root, appDirectory, sdk }), port && port + 1);
  const widgetUrl = `${widget.origin}/app/widget.html`;
  const crm = await listen(crmSite(await crmPageFiles(root, widgetUrl), channel), port);
  return {
    crmUrl: `${crm.origin}/`,
    widgetUrl,
    reloadFrames: () => channel.rebuilt(),
    close: async () => {
      await Promise.all([crm.close(), widget.close()]);
    },
  };
}
