import type { Actions } from "../../../src/widget/preferences/actions";
import type { State } from "../../../src/widget/preferences/state";
import type { AppProps } from "../../../src/widget/ui/props";
import type { Connector, Lazy } from "../../../src/widget/wiring/connect";

/**
 * Where the model looks into the widget as it ships, and where it decides for the browser: each stands
 * in for one thing that main.ts imports. Nothing else of the widget is touched.
 */
export interface Hooks {
  /** main.ts draws. @param really draws into the page */
  draw(props: AppProps, really: () => void): void;
  /** The state changed, or is there for the first time. */
  changed(state: State, before?: State): void;
  /** @returns the actions that main.ts goes on with */
  actions(real: Actions): Actions;
  connector(real: Connector): void;
  /** The lazy chunk is asked for; nothing of it has run yet. */
  lazy(load: () => Promise<Lazy>): Promise<Lazy>;
}
