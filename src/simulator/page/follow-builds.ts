/**
 * Listens to the server for new builds of the widget, while the tab is in view: a browser keeps few
 * connections to one server open, and every stage may stand in a tab of its own.
 * @param shown name of the build that the page opened with, "<start of the server>-<count>"; "" where
 *   nothing builds
 * @param rebuilt called once for each later build that is noticed
 */
export function followBuilds(shown: string, rebuilt: () => void): void {
  if (!shown) return;
  let known = shown;
  let source: EventSource | undefined;
  const onBuild = ({ data: build }: MessageEvent<unknown>) => {
    if (typeof build !== "string" || build === known) return;
    // After a restart the simulator itself may be another one.
    if (startOf(build) !== startOf(known)) window.location.reload();
    known = build;
    rebuilt();
  };
  const follow = () => {
    source?.close();
    source = document.hidden ? undefined : new EventSource("/builds");
    source?.addEventListener("message", onBuild);
  };
  document.addEventListener("visibilitychange", follow);
  follow();
}

function startOf(build: string): string | undefined {
  return build.split("-")[0];
}
