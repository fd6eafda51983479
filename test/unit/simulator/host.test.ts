import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { apiRoot } from "../../../src/simulator/organisation/api";
import { createOrganisation } from "../../../src/simulator/organisation/organisation";
import { createFaults } from "../../../src/simulator/wire/faults";
import { connectFrame } from "../../../src/simulator/wire/host";
import { createLog } from "../../../src/simulator/wire/log";
import { crmOf } from "./crm";

const widgetOrigin = "https://widget.example-cdn.com";

beforeEach(() => vi.stubGlobal("window", new EventTarget()));
afterEach(() => vi.unstubAllGlobals());

/** A CRM page for which every host except www.zohoapis.eu refuses, and what it sent to the frame. */
function open() {
  const sent: { eventName: string; data: unknown }[] = [];
  const contentWindow = { postMessage: (message: (typeof sent)[number]) => sent.push(message) };
  const connected = connectFrame({
    frame: { contentWindow } as unknown as HTMLIFrameElement,
    widgetOrigin,
    crm: crmOf(createOrganisation({ apiHost: "www.zohoapis.eu" })),
    context: { locale: "en_US", zdkUrl: "", pageLoad: true },
    faults: createFaults([{ on: { event: "CRM_CONNECTION" }, kind: "wrong-data-centre" }]),
    log: createLog(() => {}),
    latency: () => 0,
  });
  const ask = (eventName: string, data: object, origin = widgetOrigin) => {
    const message = { type: "SDK.EVENT", eventName, promiseid: "Promise100", data };
    const event = Object.assign(new Event("message"), { source: contentWindow, origin });
    window.dispatchEvent(Object.assign(event, { data: message }));
  };
  const read = (host: string) => {
    const request = { url: `https://${host}${apiRoot}/settings/call_preferences`, method: "GET" };
    ask("CRM_EVENT", { category: "CRM_CONNECTION", data: { data: request } });
    return sent.at(-1)?.data;
  };
  return { sent, connected, ask, read };
}

it("answers a registration, and sends PageLoad once more when it is told to", () => {
  const { sent, connected, ask } = open();
  ask("REGISTER", {});
  const names = () => sent.map(({ eventName }) => eventName);
  expect(names()).toEqual(["SET_CONTEXT", "PageLoad"]);
  connected.pageLoad();
  expect(names()).toEqual(["SET_CONTEXT", "PageLoad", "PageLoad"]);
});

it("listens to the widget's origin only, and to nobody once it is closed", () => {
  const { sent, connected, ask } = open();
  ask("REGISTER", {}, "https://evil.example");
  connected.close();
  ask("REGISTER", {});
  expect(sent).toEqual([]);
});

it("distinguishes the organisation's own host from every other data centre", () => {
  const { read } = open();
  const body = "details.statusMessage";
  expect(read("www.zohoapis.com")).toHaveProperty(`${body}.code`, "INVALID_TOKEN");
  expect(read("www.zohoapis.eu")).toHaveProperty(`${body}.call_preferences.show_to_number`, true);
});
