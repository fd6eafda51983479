import { createOrganisation, type Organisation } from "../organisation/organisation";
import type { Stage } from "../stage";
import { findStage } from "../stages";
import { createFaults } from "../wire/faults";
import { connectFrame } from "../wire/host";
import { createLog } from "../wire/log";
import { type Address, addressWithLook, parseAddress } from "./address";
import type { Simulator } from "./api";
import { apiHostOf } from "./api-host";
import { createFrame, frameAddress, outsideNotice, sendHandshake } from "./frame";
import { otherWindow } from "./other-window";
import { drawPanel } from "./panel";
import { wear } from "./wear";

const meta = document.querySelector('meta[name="widget-address"]');
const address = parseAddress(window.location.search, meta?.getAttribute("content") ?? "");
const { id, stage } = findStage(address.stage);

const organisation = openOrganisation(stage, address);
const faults = createFaults([...(stage.faults ?? []), ...address.faults], draw);
const log = createLog(draw);
const frame = createFrame();
const { widget } = address;
const frameUrl = widget && !stage.frame?.outside ? frameAddress(widget, stage.frame ?? {}) : "";
const wire = frameUrl ? connect(new URL(frameUrl).origin) : undefined;

const { mode, user } = organisation.settings;
let { look } = address;
wear(look, frame, organisation.settings, { mode, user });

const simulator: Simulator = {
  stage: id,
  organisation,
  requests: log.requests,
  messages: log.messages,
  faults,
  stageFaults: stage.faults ?? [],
  latency: address.latency,
  frameUrl,
  get look() {
    return look;
  },
  wear(change) {
    look = { ...look, ...change };
    wear(look, frame, organisation.settings, { mode, user });
    window.history.replaceState(null, "", addressWithLook(look));
    draw();
  },
  hold: (on = { event: "CRM_CONNECTION" }) => faults.add({ on, kind: "hold" }),
  release(n) {
    if (n === undefined) {
      for (const rule of faults.rules) if (rule.kind === "hold") faults.remove(rule);
    }
    wire?.held.release(n);
  },
  reload() {
    frame.src = frameUrl;
  },
  clear: log.clear,
};

window.simulator = simulator;
element("place").append(wire ? frame : outsideNotice(widget));
if (wire && !address.frameHeld) simulator.reload();
changeElsewhereLater();
draw();

/** The organisation of the stage, which tells the panel when something changes from outside. */
function openOrganisation({ setup }: Stage, { apiHost }: Address): Organisation {
  const { hostname } = window.location;
  const opened = createOrganisation({
    // A vanity host names no data centre: `?apiHost=` says it then.
    apiHost: apiHostOf(hostname) ?? "www.zohoapis.com",
    sandbox: hostname.startsWith("crmsandbox."),
    ...setup?.(),
    ...(apiHost !== null && { apiHost }),
  });
  return {
    ...opened,
    changeElsewhere(preference, shown) {
      opened.changeElsewhere(preference, shown);
      draw();
    },
    installTelephony() {
      opened.installTelephony();
      draw();
    },
    mend(useId) {
      opened.mend(useId);
      draw();
    },
  };
}

function connect(widgetOrigin: string): ReturnType<typeof connectFrame> {
  if (stage.frame?.handshake) sendHandshake(frame, widgetOrigin);
  const crm = {
    organisation,
    address: `${window.location.origin}/`,
    form: "object" as const,
    resize(height: number) {
      frame.style.blockSize = `${height}px`;
    },
  };
  const own = { locale: "en_US", zdkUrl: "", pageLoad: true, ...stage.frame?.context };
  const context = {
    ...own,
    // Read at each registration: the look may have changed since.
    get locale() {
      return simulator.look.locale || simulator.look.language || own.locale;
    },
  };
  const latency = () => simulator.latency;
  const postElsewhere = otherWindow(frame, widgetOrigin);
  return connectFrame({ frame, widgetOrigin, crm, context, faults, log, postElsewhere, latency });
}

function changeElsewhereLater(): void {
  const { elsewhere } = stage;
  if (!elsewhere) return;
  setTimeout(
    () => organisation.changeElsewhere(elsewhere.preference, elsewhere.shown),
    elsewhere.ms,
  );
}

function draw(): void {
  drawPanel(element("panel"), simulator);
}

function element(elementId: string): HTMLElement {
  const found = document.getElementById(elementId);
  if (!found) throw new Error(`The CRM page has no element "${elementId}"`);
  return found;
}
