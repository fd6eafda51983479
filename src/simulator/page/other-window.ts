/**
 * A window of the CRM page's origin that is not the widget's parent: only its identity tells the widget
 * to ignore it. It is created when it sends its first message.
 * @param frame the widget's frame
 */
export function otherWindow(
  frame: HTMLIFrameElement,
  widgetOrigin: string,
): (message: unknown) => void {
  let other: Promise<HTMLIFrameElement> | undefined;
  return async (message) => {
    other ??= open();
    (await other).contentWindow?.dispatchEvent(
      new CustomEvent("send", { detail: { to: frame.contentWindow, message, widgetOrigin } }),
    );
  };
}

/** The sender of a message is the window whose script posts it, so this window needs its own script. */
function open(): Promise<HTMLIFrameElement> {
  const element = document.createElement("iframe");
  element.title = "Another window";
  element.hidden = true;
  element.srcdoc = `<script>
    addEventListener("send", ({ detail }) => detail.to.postMessage(detail.message, detail.widgetOrigin));
  </script>`;
  const loaded = new Promise<HTMLIFrameElement>((resolve) => {
    element.addEventListener("load", () => resolve(element), { once: true });
  });
  document.body.append(element);
  return loaded;
}
