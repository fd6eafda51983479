import type { Connector } from "../../../src/widget/connect";
import type { Actions } from "../../../src/widget/preferences/actions";
import type { PartProps } from "../../../src/widget/ui/props";

/** What `import("./late")` gives. */
export type LateChunk = typeof import("../../../src/widget/late");

/**
 * Where the model looks into the widget as it ships, and where it decides for the browser: each stands
 * in for one import of main.ts or connect.ts. Nothing else of the widget is touched.
 */
export interface Hooks {
  /** main.ts draws. @param really draws into the page */
  draw(props: PartProps, really: () => void): void;
  /** @returns the actions that main.ts goes on with */
  actions(real: Actions): Actions;
  connector(real: Connector): void;
  /** The late chunk is asked for; nothing of it has run yet. */
  late(load: () => Promise<LateChunk>): Promise<LateChunk>;
}
