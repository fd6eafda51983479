/**
 * Listens to the server for new builds of the widget, but only while the tab is visible: a browser allows
 * few connections per server, and people may open every stage in its own tab.
 * @param shown name of the build that the page opened with, "<start of the server>-<count>"; "" if
 *   nothing builds
 * @param rebuilt called once for each later build
 */
export function followBuilds(shown: string, rebuilt: () => void): void {
  if (!shown) return;
  let known = shown;
  let source: EventSource | undefined;
  const onBuild = ({ data: build }: MessageEvent<unknown>) => {
    if (typeof build !== "string" || build === known) return;
    // After a restart the simulator itself may have changed.
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
