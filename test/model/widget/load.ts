import type { Script } from "node:vm";
import type { Actions } from "../../../src/widget/preferences/actions";
import type { State } from "../../../src/widget/preferences/state";
import type { AppProps, ViewActions } from "../../../src/widget/ui/props";
import type { Connector, Lazy } from "../../../src/widget/wiring/connect";
import type { AwaitedScript, MemoryPage } from "../../support/memory/page";
import type { CrmSide } from "../zoho/crm-side";
import type { SdkLayer } from "./compile";
import type { Hooks } from "./hooks";
import { trackSignals } from "./signals";

/** Whether something arrives at once, at a step, or never. */
export type Coming = "at once" | "by hand" | "fails";

export interface LoadParts {
  readonly widget: Script;
  readonly sdk: Script;
  readonly page: MemoryPage;
  /** The SDK's script, once the page has requested it. */
  readonly script: () => AwaitedScript | undefined;
  /** A message from the CRM page. */
  readonly post: (message: object) => void;
  readonly crm: CrmSide;
  readonly zrc: boolean;
  readonly zrcConnections: boolean;
  /** The lazy chunk, and the handshake (which "fails" with the SDK's script). */
  readonly chunk: Coming;
  readonly handshake: Coming;
  /** Called after each change of the state; `before` is undefined the first time. */
  readonly changed: (state: State, before: State | undefined) => void;
  /** Called after each drawing. */
  readonly drawn: () => void;
  /** Called when another client begins, or the client ends. */
  readonly onClient: () => void;
}

/** One load of the page: main.ts with all its imports. */
export function loadWidget(parts: LoadParts) {
  const { page, crm } = parts;
  let props: AppProps | undefined;
  let state: State | undefined;
  let connector: Connector | undefined;
  let actions: Actions | undefined;
  let chunk: { give: () => void; fail: () => void } | undefined;
  let chunkCame: boolean | undefined;
  let register: (() => void) | undefined;
  /** The remaining steps of the handshake, in order. */
  const handshake: (() => void)[] = [];
  const signals = trackSignals();

  const hooks: Hooks = {
    draw(next, really) {
      props = next;
      really();
      parts.drawn();
    },
    changed(next, before) {
      state = next;
      parts.changed(next, before);
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
    lazy: (load) =>
      new Promise<Lazy>((resolve, reject) => {
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
    page.run(parts.sdk) as SdkLayer,
    page.window,
    { zrc: true, zrcConnections },
    (done) => {
      register = done;
      if (parts.handshake === "at once") nextOfHandshake();
    },
  );
  handshake.push(
    () => {
      Object.assign(page.window, { ZOHO: globals.ZOHO });
      parts.script()?.loaded();
    },
    () => {
      parts.post({ type: "FRAMEWORK.EVENT", eventName: "SET_CONTEXT", data: { locale: "en_US" } });
      register?.();
    },
  );
  const nextOfHandshake = () => handshake.shift()?.();

  const { AbortController } = signals;
  page.run(parts.widget, { hooks, zrc: parts.zrc ? globals.zrc : undefined, AbortController });
  if (parts.handshake === "fails") parts.script()?.failed();
  if (parts.handshake === "at once") nextOfHandshake();

  return {
    page,
    get props(): AppProps {
      if (!props) throw new Error("The widget drew nothing");
      return props;
    },
    get state(): State {
      if (!state) throw new Error("The widget has no state");
      return state;
    },
    get actions(): ViewActions {
      return this.props.actions;
    },
    get failedToLoad() {
      return parts.handshake === "fails";
    },
    get handshakeLeft() {
      return handshake.length;
    },
    nextOfHandshake,
    /** The client for a person's own permissions is in the lazy chunk, so until then there may be none. */
    get chunkCame() {
      return chunkCame === true;
    },
    giveChunk: () => chunk?.give(),
    failChunk: () => chunk?.fail(),
    /** Unmounts the widget from a page that stays open. */
    takeAway() {
      actions?.dispose();
      if (connector) signals.abort(connector.signal);
    },
    /** The person returns after the widget was unmounted. */
    comeBackToNothing: () => actions?.returned(),
    /** Number of listeners to signals that are not aborted. */
    get abortListeners() {
      return signals.listeners;
    },
  };
}

export type Load = ReturnType<typeof loadWidget>;
