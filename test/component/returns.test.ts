import { afterEach, expect, it, vi } from "vitest";
import { watchReturns } from "../../src/widget/wiring/returns";

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** Watches the page; `see` plays the browser's report that the frame came into view or left it. */
function watch() {
  let see = (_inView: boolean) => {};
  const observed: unknown[] = [];
  vi.stubGlobal(
    "IntersectionObserver",
    class {
      constructor(callback: (entries: readonly { isIntersecting: boolean }[]) => void) {
        see = (isIntersecting) => callback([{ isIntersecting }]);
      }
      observe = (element: unknown) => observed.push(element);
      unobserve = () => observed.push("left");
    },
  );
  const returned = vi.fn();
  watchReturns(window, returned);
  return { returned, see: (inView: boolean) => see(inView), observed };
}

function turn(state: DocumentVisibilityState): void {
  vi.spyOn(document, "visibilityState", "get").mockReturnValue(state);
  document.dispatchEvent(new Event("visibilitychange"));
}

it("a focus event is a return", () => {
  const { returned } = watch();
  window.dispatchEvent(new Event("focus"));
  expect(returned).toHaveBeenCalledOnce();
});

it("a page that becomes visible is a return, one that becomes hidden is not", () => {
  const { returned } = watch();
  turn("hidden");
  expect(returned).not.toHaveBeenCalled();
  turn("visible");
  expect(returned).toHaveBeenCalledOnce();
});

it("a frame that comes into view is a return, one that leaves it is not", () => {
  const { returned, see, observed } = watch();
  expect(observed).toEqual([document.body]);
  see(false);
  expect(returned).not.toHaveBeenCalled();
  see(true);
  expect(returned).toHaveBeenCalledOnce();
});

it("a resized frame is observed again if it was out of view, and only then", () => {
  const { see, observed } = watch();
  const resize = () => window.dispatchEvent(new Event("resize"));
  see(true);
  resize();
  expect(observed).toEqual([document.body]);
  see(false);
  resize();
  expect(observed).toEqual([document.body, "left", document.body]);
});
