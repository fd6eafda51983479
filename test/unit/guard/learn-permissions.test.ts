import { describe, expect, it } from "vitest";
import { readLayouts } from "../../../src/widget/guard/layouts";
import { learnPermissions } from "../../../src/widget/guard/learn-permissions";
import { gapOf } from "../../../src/widget/guard/rules";
import type { Permissions } from "../../../src/widget/preferences/permissions";
import { layout, layoutsBody, toField } from "../../support/guard/recorded";
import { trouble } from "../../support/guard/rules";
import { admin, clientOf, org, paths, quietWorld } from "../../support/guard/scene";

const bo = {
  id: "3361265000000150099",
  full_name: "Second Admin",
  email: "second@larkspur.example",
};
/** The same person in another organisation: another id there. */
const adminElsewhere = { ...admin, id: "5528190000000230011" };
const elsewhere = { org: [{ zgid: "20044556677", company_name: "Larkspur Trial" }] };
const withProfiles = (profiles: unknown) =>
  readLayouts({ layouts: [layout([toField()], { profiles })] });
const own = { at: "own" } as const;

interface Here {
  /** Who is behind the connection, as the API answers. */
  readonly behind?: unknown;
  /** Who is at the page, as the SDK answers. */
  readonly person?: unknown;
  /** The organisation behind the connection. */
  readonly there?: unknown;
  readonly here?: string | undefined;
  readonly layouts?: ReturnType<typeof readLayouts> | ReturnType<typeof gapOf>;
}

async function learn(given: Here) {
  const { behind, person, there, here, layouts } = {
    behind: { users: [admin] },
    person: { users: [admin] },
    there: { org: [org] },
    here: org.zgid,
    layouts: readLayouts(layoutsBody()),
    ...given,
  };
  const world = quietWorld();
  world.api[paths.users] = () => behind;
  world.api[paths.org] = () => there;
  const { client, asked } = clientOf(world);
  const heard: string[] = [];
  const permissions: Permissions = await learnPermissions(
    client.get,
    {
      user: Promise.resolve(person),
      organisationId: Promise.resolve(here),
      layouts: Promise.resolve(layouts),
    },
    (language) => heard.push(language),
  );
  return { permissions, asked, heard };
}

const unclear = { at: "unclear" } as const;
const customizer = { at: "customizer" } as const;
const organisation = { at: "organisation" } as const;
const someone = (who: string): Permissions => ({ at: "someone", who });

const rows: readonly [string, Here, Permissions][] = [
  ["the same user", {}, own],
  ["the same user, flat from the page", { person: admin }, own],
  ["the same user, flat from the API", { behind: admin }, own],
  ["the same user with another e-mail by now", { person: { ...admin, email: "a@b.example" } }, own],
  [
    "the same person in another organisation",
    { behind: { users: [adminElsewhere] } },
    organisation,
  ],
  [
    "the same person there, e-mail in other letter case",
    { behind: { users: [{ ...adminElsewhere, email: "Admin@Larkspur.EXAMPLE" }] } },
    organisation,
  ],
  ["a colleague", { behind: { users: [bo] } }, someone("Second Admin")],
  [
    "a colleague, where the connection's organisation is not to be read",
    { behind: { users: [bo] }, there: trouble("OAUTH_SCOPE_MISMATCH") },
    someone("Second Admin"),
  ],
  [
    "a colleague, where the page's organisation is not known",
    { behind: { users: [bo] }, here: undefined, there: elsewhere },
    someone("Second Admin"),
  ],
  [
    "a stranger in another organisation",
    { behind: { users: [{ ...bo, id: "5528190000000230099" }] }, there: elsewhere },
    organisation,
  ],
  [
    "two users without an e-mail",
    { behind: { users: [{ ...bo, email: undefined }] }, person: { ...admin, email: undefined } },
    someone("Second Admin"),
  ],
];

describe("whose permissions the connection has", () => {
  it.each(rows)("%s", async (_what, given, expected) => {
    expect((await learn(given)).permissions).toEqual(expected);
  });

  it("costs one request if the users are the same, and two if they differ", async () => {
    expect((await learn({})).asked).toEqual([`${paths.users}?type=CurrentUser`]);
    expect((await learn({ behind: { users: [bo] } })).asked).toHaveLength(2);
  });

  it("reports the language of the person only, not of a colleague", async () => {
    const speaking = { ...admin, language: "de_DE" };
    expect((await learn({ behind: { users: [speaking] } })).heard).toEqual(["de_DE"]);
    expect((await learn({ behind: { users: [{ ...bo, language: "de_DE" }] } })).heard).toEqual([]);
  });

  it("names a colleague without a name by the id", async () => {
    const { permissions } = await learn({ behind: { users: [{ ...bo, full_name: null }] } });
    expect(permissions).toEqual(someone(bo.id));
  });

  it("keeps no personal data except a colleague's name", async () => {
    const { permissions } = await learn({ behind: { users: [bo] } });
    expect(JSON.stringify(permissions)).not.toMatch(/@|\d{5}/);
  });
});

const unreadable: readonly [string, Here][] = [
  ["a missing scope", { behind: trouble("OAUTH_SCOPE_MISMATCH") }],
  ["a missing permission", { behind: trouble("NO_PERMISSION") }],
  ["no answer", { behind: trouble("no-answer") }],
  ["204", { behind: undefined }],
  ["no users", { behind: { users: [] } }],
  ["users null", { behind: { users: null } }],
  ["ids that are numbers", { behind: { users: [{ ...admin, id: Number(admin.id) }] } }],
  ["the page's id a number", { person: { ...admin, id: Number(admin.id) } }],
  ["both ids numbers", { behind: { ...admin, id: 1 }, person: { ...admin, id: 1 } }],
  ["both ids empty", { behind: { ...admin, id: "" }, person: { ...admin, id: "" } }],
  ["the page silent", { person: undefined }],
  ["the page's words", { person: "not available" }],
];

describe.each(unreadable)("if it cannot be determined (%s)", (_what, given) => {
  const seen: readonly [string, Here["layouts"], Permissions][] = [
    ["there", withProfiles([{ id: "3361265000000026011" }]), customizer],
    ["null", withProfiles(null), unclear],
    ["left out", withProfiles(undefined), unclear],
    ["not readable", gapOf({ code: "no-answer" }), unclear],
    ["nonsense", readLayouts("<html>"), unclear],
  ];
  it.each(seen)("and profiles of the layouts are %s", async (_profiles, layouts, expected) => {
    expect((await learn({ ...given, ...(layouts && { layouts }) })).permissions).toEqual(expected);
  });
});
