import type { Actions } from "../../../src/widget/preferences/actions";
import type { State } from "../../../src/widget/preferences/state";
import type { AppProps } from "../../../src/widget/ui/props";
import type { Connector, Lazy } from "../../../src/widget/wiring/connect";

/**
 * Where the model observes the widget, and where it decides in place of the browser. Each hook replaces
 * one import of main.ts; the rest of the widget is unchanged.
 */
export interface Hooks {
  /** main.ts draws. @param really draws */
  draw(props: AppProps, really: () => void): void;
  /** The state changed, or exists for the first time. */
  changed(state: State, before?: State): void;
  /** @returns the actions that main.ts continues with */
  actions(real: Actions): Actions;
  connector(real: Connector): void;
  /** The lazy chunk is requested; none of it has run yet. */
  lazy(load: () => Promise<Lazy>): Promise<Lazy>;
}
