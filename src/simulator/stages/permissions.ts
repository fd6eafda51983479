import { allScopes } from "../organisation/all-scopes";
import type { Connection, User } from "../organisation/settings";
import type { Stage } from "../stage";

/** Another administrator. */
const colleague: User = {
  id: "3361265000000150099",
  full_name: "Second Admin",
  email: "second@larkspur.example",
  profile: { id: "3361265000000026011", name: "Administrator" },
  role: { id: "3361265000000026005", name: "CEO" },
};

/** Authorised by a colleague, whose permissions it has; a new one each time, because an organisation may change it. */
export const colleaguesConnection = (): Connection => ({
  linkName: null,
  authorised: true,
  user: colleague,
  userBased: false,
});

const withoutUsers = () => allScopes.filter((scope) => scope !== "ZohoCRM.users.READ");

/** Whose permissions a change is made with. */
export const permissions = {
  "someone-elses-connection": {
    title: "Someone else's connection",
    shows:
      "The connection belongs to a colleague, and the person may not customize Zoho CRM: everything can be read, nothing changed.",
    setup: () => ({
      person: { mayCustomize: false },
      connection: colleaguesConnection(),
    }),
  },
  "other-organisation": {
    title: "Another organisation's connection",
    shows:
      "The connection reaches another organisation, with other values. Nothing can be changed there.",
    setup: () => ({
      connection: {
        linkName: null,
        authorised: true,
        organisation: {
          name: "Larkspur Trial",
          zgid: "20044556677",
          // The same person has another id there.
          user: {
            id: "5528190000000230011",
            full_name: "First Admin",
            email: "admin@larkspur.example",
            profile: { id: "5528190000000026011", name: "Administrator" },
            role: { id: "5528190000000026005", name: "CEO" },
          },
          preferences: { show_from_number: false, show_to_number: true },
        },
      },
    }),
  },
  "permissions-unclear": {
    title: "User unknown, permission seen in the layouts",
    shows:
      "The scope that names the connection's user is missing. The layouts show that the person may customize Zoho CRM.",
    setup: () => ({ scopes: withoutUsers() }),
  },
  "permissions-hidden": {
    title: "User unknown, no permission seen",
    shows:
      "The scope that names the connection's user is missing, and nothing shows a permission: nothing can be changed.",
    setup: () => ({
      scopes: withoutUsers(),
      person: { mayCustomize: false },
      connection: colleaguesConnection(),
    }),
  },
  "permissions-hidden-no-layouts": {
    title: "Neither user nor layouts can be read",
    shows: "Nothing tells whose permissions a change would have: nothing can be changed.",
    setup: () => ({ scopes: withoutUsers() }),
    faults: [
      {
        on: { event: "META", type: "LAYOUTS" },
        kind: "reject",
        data: { code: "INTERNAL_ERROR", status: "error" },
      },
    ],
  },
} as const satisfies Record<string, Stage>;
