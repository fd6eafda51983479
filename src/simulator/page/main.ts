import { findStage, isStage, stageIds } from "../stages";
import { createFaults } from "../wire/faults";
import { type Connected, connectFrame } from "../wire/host";
import { createLog } from "../wire/log";
import { addressWithLook, parseAddress } from "./address";
import type { Simulator } from "./api";
import { applyLook } from "./apply-look";
import { followBuilds } from "./follow-builds";
import { createFrame, frameAddress, resizeFrame, sendHandshake } from "./frame";
import { outsideNotice, sandboxNotice, unknownStageNotice } from "./notices";
import { openOrganisation } from "./open-organisation";
import { otherWindow } from "./other-window";
import { drawPanel } from "./panel";
import { runEvents } from "./run-events";
import { moveTo, rightPageOf } from "./sandbox-page";

const address = parseAddress(window.location.search, metaContent("widget-address"));
const { widget } = address;
const isUnknown = Boolean(address.stage) && !isStage(String(address.stage));
const { id, stage } = findStage(isUnknown ? null : address.stage);
const { frame: frameOptions = {} } = stage;

const organisation = openOrganisation(stage, window.location.hostname, address.apiHost, draw);
const faults = createFaults([...(stage.faults ?? []), ...address.faults], draw);
const log = createLog(draw);
const frame = createFrame(frameOptions);
const hasFrame = widget !== "" && !frameOptions.outside && !isUnknown;
const frameUrl = hasFrame ? frameAddress(widget, frameOptions) : "";
const wire = hasFrame ? connect(new URL(frameUrl).origin) : undefined;

const { mode, user } = organisation.settings;
let { look } = address;
let drawing = false;

const simulator: Simulator = {
  stage: isUnknown ? "" : id,
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
  applyLook(change) {
    look = { ...look, ...change };
    showLook();
    window.history.replaceState(null, "", addressWithLook(look));
    draw();
  },
  get frameHidden() {
    return frame.hidden !== false;
  },
  hideFrame(hidden) {
    frame.hidden = hidden;
    draw();
  },
  pageLoad: () => wire?.pageLoad(),
  hold: (on = { event: "CRM_CONNECTION" }) => faults.add({ on, kind: "hold" }),
  release(n) {
    if (n === undefined) {
      for (const rule of faults.rules) if (rule.kind === "hold") faults.remove(rule);
    }
    wire?.delayed.release(n);
  },
  reload() {
    frame.style.blockSize = "";
    showLook();
    frame.src = frameUrl;
  },
  clear: log.clear,
};

window.simulator = simulator;
void start();

async function start(): Promise<void> {
  const right = isUnknown
    ? undefined
    : rightPageOf(window.location.href, Boolean(stage.sandboxPage));
  if (right !== undefined && (await moveTo(right))) return;
  showLook();
  nameOrganisation();
  if (right !== undefined) element("place").append(sandboxNotice(new URL(right).host));
  element("place").append(content());
  // It scrolls on its own, and the keyboard scrolls only what can have the focus.
  element("crm-page").tabIndex = 0;
  drawNow();
  if (!wire) return;
  if (!address.frameHeld) simulator.reload();
  runEvents(stage.events ?? [], { ...organisation, ...simulator });
  followBuilds(metaContent("widget-build"), simulator.reload);
}

function content(): HTMLElement {
  if (isUnknown) return unknownStageNotice(String(address.stage), stageIds);
  return wire ? frame : outsideNotice(widget);
}

function connect(widgetOrigin: string): Connected {
  if (frameOptions.handshake) sendHandshake(frame, widgetOrigin);
  const own = { locale: "en_US", zdkUrl: "", pageLoad: true, ...frameOptions.context };
  return connectFrame({
    frame,
    widgetOrigin,
    crm: {
      organisation,
      address: `${window.location.origin}/`,
      form: "object",
      resize: (size) => resizeFrame(frame, size),
    },
    context: {
      ...own,
      // A getter, because the look may change between registrations.
      get locale() {
        return look.locale || look.language || own.locale;
      },
    },
    faults,
    log,
    postElsewhere: otherWindow(frame, widgetOrigin),
    latency: () => simulator.latency,
  });
}

function showLook(): void {
  applyLook(look, frame, organisation.settings, { mode, user });
}

function nameOrganisation(): void {
  const { name, sandbox } = organisation.settings;
  element("organisation").textContent = name;
  document.body.classList.toggle("sandbox", sandbox);
  document.title = `${isUnknown ? "Unknown stage" : stage.title} · local CRM`;
}

/** Draws once for everything that changes before the next paint. */
function draw(): void {
  if (drawing) return;
  drawing = true;
  requestAnimationFrame(drawNow);
}

function drawNow(): void {
  drawing = false;
  drawPanel(element("panel"), simulator);
}

function metaContent(name: string): string {
  return document.querySelector(`meta[name="${name}"]`)?.getAttribute("content") ?? "";
}

function element(elementId: string): HTMLElement {
  const found = document.getElementById(elementId);
  if (!found) throw new Error(`The CRM page has no element "${elementId}"`);
  return found;
}
