import { beforeEach, describe, expect, it, vi } from "vitest";
import { type Context, guardMessages } from "../../../../src/widget/zoho/message-guard";

/** A window with a parent; messages can be sent to it under any source. */
function standInFrame() {
  const target = new EventTarget();
  const frame = Object.assign(target, {
    parent: new EventTarget(),
    // Node's own knows the third argument only as an object.
    removeEventListener: (type: string, listener: () => void, capture: boolean) =>
      EventTarget.prototype.removeEventListener.call(target, type, listener, { capture }),
  });
  return {
    frame: frame as unknown as Window,
    parent: frame.parent,
    receive(data: unknown, source: unknown, origin = "https://crm.zoho.eu") {
      target.dispatchEvent(Object.assign(new Event("message"), { data, source, origin }));
    },
  };
}

const setContext = { type: "FRAMEWORK.EVENT", eventName: "SET_CONTEXT", data: { locale: "de_DE" } };
const response = { type: "FRAMEWORK.EVENT", eventName: "EVENT_RESPONSE", data: {} };

let page: ReturnType<typeof standInFrame>;
let remove: () => void;
const onContext = vi.fn<(context: Context) => void>();
/** The SDK's listener, which is added after the guard. */
const sdk = vi.fn<(event: Event) => void>();

beforeEach(() => {
  vi.resetAllMocks();
  page = standInFrame();
  remove = guardMessages(page.frame, onContext);
  page.frame.addEventListener("message", sdk);
});

describe("a message of the CRM page", () => {
  it.each<[string, unknown]>([
    ["an object", response],
    ["the text of an object", JSON.stringify(response)],
    ["a context", setContext],
    ["a handshake", { eventName: "__HANDSHAKE__", data: { parentOrigin: "https://crm.zoho.eu" } }],
  ])("reaches the SDK unchanged as %s", (_as, data) => {
    page.receive(data, page.parent);
    expect(sdk).toHaveBeenCalledOnce();
    expect(sdk.mock.calls[0]?.[0]).toHaveProperty("data", data);
  });
  it.each<[string, unknown]>([
    ["a text", "hello"],
    ["a number", 1],
    ["null", null],
    ["nothing", undefined],
    ["a list", [response]],
    ["the text of a list", JSON.stringify([response])],
  ])("is dropped as %s, which would break the SDK", (_as, data) => {
    page.receive(data, page.parent);
    expect(sdk).not.toHaveBeenCalled();
  });
});

describe("a message of anyone else", () => {
  it.each<[string, (own: Window) => unknown]>([
    ["another frame", () => new EventTarget()],
    ["the widget's own window", (own) => own],
    ["nobody", () => null],
    ["something without a source", () => undefined],
  ])("is dropped: %s", (_who, source) => {
    page.receive(response, source(page.frame));
    page.receive(setContext, source(page.frame));
    expect(sdk).not.toHaveBeenCalled();
    expect(onContext).not.toHaveBeenCalled();
  });
  it("is dropped even if it states the CRM page's origin", () => {
    page.receive({ ...setContext, origin: "https://crm.zoho.eu" }, new EventTarget());
    expect(onContext).not.toHaveBeenCalled();
  });
});

describe("SET_CONTEXT", () => {
  it.each<[string, unknown]>([
    ["an object", setContext],
    ["text", JSON.stringify(setContext)],
  ])("reports the sender's origin and the locale, as %s", (_as, data) => {
    page.receive(data, page.parent, "https://crm.zoho.in");
    expect(onContext).toHaveBeenCalledExactlyOnceWith({
      origin: "https://crm.zoho.in",
      locale: "de_DE",
    });
  });
  it.each<[unknown]>([[undefined], [null], ["text"], [{}], [{ locale: {} }]])(
    "without a locale (%j) reports the origin",
    (data) => {
      page.receive({ eventName: "SET_CONTEXT", data }, page.parent);
      expect(onContext).toHaveBeenCalledExactlyOnceWith({
        origin: "https://crm.zoho.eu",
        locale: "",
      });
    },
  );
  it("is not read from another message", () => {
    page.receive(response, page.parent);
    expect(onContext).not.toHaveBeenCalled();
  });
});

it("lets everything through once it was removed", () => {
  remove();
  page.receive(setContext, new EventTarget());
  expect(sdk).toHaveBeenCalledOnce();
  expect(onContext).not.toHaveBeenCalled();
});
