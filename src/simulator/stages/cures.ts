import { allScopes } from "../organisation/all-scopes";
import { layoutUpdateScope } from "../organisation/scopes";
import type { Settings } from "../organisation/settings";
import type { Stage } from "../stage";
import type { FaultRule } from "../wire/faults";
import { beyond } from "./first";
import { sales, standard, support } from "./layouts";
import { colleaguesConnection } from "./permissions";

/** From Number is required in the only layout. */
const required = () => ({ layouts: [standard("From_Number__s")] }) satisfies Partial<Settings>;

/** A fault at the first change of a layout. */
const firstPatch = (kind: FaultRule["kind"]) =>
  ({ on: { method: "PATCH" }, nth: 1, kind }) as const;

/** "Make optional": what it does, and what can go wrong with it. */
export const cures = {
  "required-in-three-layouts": {
    title: "From Number required in three layouts",
    shows:
      "Standard and Sales can be made optional from here. Support cannot be edited: its link leads to Setup.",
    setup: () => ({
      layouts: [
        standard("From_Number__s"),
        sales("From_Number__s"),
        { ...support("From_Number__s"), editable: false },
      ],
    }),
  },
  "cure-refused": {
    title: "Make optional: refused",
    shows: "Zoho refuses to change any layout of Calls. The layout's link is the other way.",
    setup: () => ({ ...required(), layoutUpdates: "refused" }),
  },
  "cure-scope-missing": {
    title: "Make optional: scope missing",
    shows: "The connection may not change layouts: the scope is named, and nothing is changed.",
    setup: () => ({
      ...required(),
      scopes: allScopes.filter((scope) => scope !== layoutUpdateScope),
    }),
  },
  "cure-someone-elses-connection": {
    title: "Make optional: someone else's connection",
    shows:
      "The connection acts as a colleague: From Number is locked, and only a link leads to the layout that requires it.",
    setup: () => ({
      ...required(),
      connection: colleaguesConnection(),
    }),
  },
  "cure-user-unknown": {
    title: "Make optional: user unknown",
    shows:
      "Whose connection it is cannot be read: the switches work, because the person may customize, and no layout can be changed from here.",
    setup: () => ({
      ...required(),
      scopes: allScopes.filter((scope) => scope !== "ZohoCRM.users.READ"),
    }),
  },
  "cure-method-refused": {
    title: "Make optional: the connection passes no PATCH on",
    shows: "The connection refuses the method, so the request never reaches Zoho's API.",
    setup: () => ({
      ...required(),
      connection: { linkName: null, authorised: true, refusesPatch: true },
    }),
  },
  "cure-answered-late": {
    title: "Make optional: answered too late",
    shows:
      "The layout is changed at once, its answer comes after the widget's limit. The layouts are read to find out.",
    faults: [{ ...firstPatch("delay"), ms: beyond.request }],
    setup: required,
  },
  "cure-reply-lost": {
    title: "Make optional: done, reply lost",
    shows: "The layout is changed, but nobody says so. The layouts are read to find out.",
    faults: [firstPatch("reply-lost")],
    setup: required,
  },
  "cure-without-effect": {
    title: "Make optional: success without effect",
    shows: "Zoho says SUCCESS, and the field is still required: not confirmed, and the lock stays.",
    setup: () => ({ ...required(), layoutUpdates: "ignored" }),
  },
} as const satisfies Record<string, Stage>;
