import type { Connector } from "../../../src/widget/connect";
import type { Actions } from "../../../src/widget/preferences/actions";
import type { State } from "../../../src/widget/preferences/state";
import type { PartProps, Place, Wishes } from "../../../src/widget/ui/props";
import type { Page } from "../page/page";
import { trackSignals } from "../page/signals";
import type { CrmSide } from "../zoho/crm-side";
import type { Script } from "./compile";
import type { Hooks, LateChunk } from "./hooks";

/** Whether something comes by itself, when a step says so, or not at all. */
export type Coming = "at once" | "by hand" | "fails";

export interface LoadParts {
  readonly widget: Script;
  readonly sdk: Script;
  readonly page: Page;
  readonly crm: CrmSide;
  readonly zrc: boolean;
  readonly zrcConnections: boolean;
  /** The late chunk, and the handshake (which "fails" with the SDK's script). */
  readonly chunk: Coming;
  readonly handshake: Coming;
  /** After each drawing; `before` is undefined the first time. */
  readonly drawn: (state: State, before: State | undefined, place: Place) => void;
  readonly draws: boolean;
  /** Another client begins, or there is none any more. */
  readonly onClient: () => void;
}

/** The widget as one load of the page runs it: main.ts with all that it imports. */
export function loadWidget(parts: LoadParts) {
  const { page, crm } = parts;
  let props: PartProps | undefined;
  let connector: Connector | undefined;
  let actions: Actions | undefined;
  let chunk: { give: () => void; fail: () => void } | undefined;
  let chunkCame: boolean | undefined;
  let register: (() => void) | undefined;
  /** What is left of the handshake, in order. */
  const handshake: (() => void)[] = [];
  const signals = trackSignals();

  const hooks: Hooks = {
    draw(next, really) {
      const before = props?.state;
      props = next;
      if (parts.draws) really();
      parts.drawn(next.state, before, next.place);
    },
    actions(real) {
      actions = real;
      return {
        ...real,
        start(client) {
          parts.onClient();
          real.start(client);
        },
        stop(problem) {
          parts.onClient();
          real.stop(problem);
        },
      };
    },
    connector(real) {
      connector = real;
    },
    late: (load) =>
      new Promise<LateChunk>((resolve, reject) => {
        chunk = {
          give() {
            chunkCame ??= true;
            resolve(load());
          },
          fail() {
            chunkCame ??= false;
            reject(new Error("no such chunk"));
          },
        };
        if (parts.chunk === "at once") chunk.give();
        if (parts.chunk === "fails") chunk.fail();
      }),
  };

  const { zrcConnections } = parts;
  const globals = crm.sdk(
    parts.sdk,
    page.globals["window"],
    { zrc: true, zrcConnections },
    (done) => {
      register = done;
      if (parts.handshake === "at once") nextOfHandshake();
    },
  );
  handshake.push(
    () => page.loadScript(globals.ZOHO),
    () => {
      page.post({ type: "FRAMEWORK.EVENT", eventName: "SET_CONTEXT", data: { locale: "en_US" } });
      register?.();
    },
  );
  const nextOfHandshake = () => handshake.shift()?.();

  parts.widget({
    ...page.globals,
    hooks,
    zrc: parts.zrc ? globals.zrc : undefined,
    AbortController: signals.AbortController,
  });
  if (parts.handshake === "fails") page.failScript();
  if (parts.handshake === "at once") nextOfHandshake();

  return {
    page,
    get props(): PartProps {
      if (!props) throw new Error("The widget drew nothing");
      return props;
    },
    get wishes(): Wishes {
      return this.props.wishes;
    },
    get failedToLoad() {
      return parts.handshake === "fails";
    },
    get handshakeLeft() {
      return handshake.length;
    },
    nextOfHandshake,
    /** The client for a person's own rights comes with the late chunk, so until then there may be none. */
    get chunkCame() {
      return chunkCame === true;
    },
    giveChunk: () => chunk?.give(),
    failChunk: () => chunk?.fail(),
    /** Takes the widget away, as a page does that lives on without it. */
    takeAway() {
      actions?.dispose();
      if (connector) signals.abort(connector.wiring.signal);
    },
    /** The person returns after it was taken away. */
    comeBackToNothing: () => actions?.returned(),
    /** Who waits for the end of something that has not ended. */
    get abortListeners() {
      return signals.listeners;
    },
  };
}

export type Load = ReturnType<typeof loadWidget>;
