import { apiRoot } from "../../src/simulator/organisation/api";
import { fieldIds } from "../../src/simulator/organisation/fields";
import { createOrganisation } from "../../src/simulator/organisation/organisation";
import type { ApiReply } from "../../src/simulator/organisation/request";
import type { Settings } from "../../src/simulator/organisation/settings";
import { standard } from "../../src/simulator/stages/layouts";

/** One change of a layout. */
export interface LayoutUpdateCase {
  readonly title: string;
  readonly setup?: Partial<Settings>;
  readonly id?: string;
  readonly body?: unknown;
  readonly status: number;
  /** Code of the error; absent where the request goes well. */
  readonly code?: string;
}

const section = "3361265000000095035";
const field = { id: fieldIds.From_Number__s, required: false };

/** A body that the widget would send. */
export const optional = { layouts: [{ sections: [{ id: section, fields: [field] }] }] };

const withFields = (...fields: unknown[]) => ({
  layouts: [{ sections: [{ id: section, fields }] }],
});

/** Every kind of answer that the organisation gives to a PATCH of a layout. */
export const layoutUpdates: readonly LayoutUpdateCase[] = [
  { title: "made optional", status: 200 },
  { title: "no layouts", body: {}, status: 400, code: "MANDATORY_NOT_FOUND" },
  { title: "no body", body: null, status: 400, code: "INVALID_DATA" },
  {
    title: "unknown field",
    body: withFields({ ...field, id: "1" }),
    status: 400,
    code: "INVALID_DATA",
  },
  {
    title: "nothing to do",
    body: withFields({ id: field.id }),
    status: 400,
    code: "EXPECTED_FIELD_MISSING",
  },
  {
    title: "six fields",
    body: withFields(...Array(6).fill(field)),
    status: 400,
    code: "LIMIT_EXCEEDED",
  },
  { title: "unknown layout", id: "1", status: 400, code: "INVALID_DATA" },
  {
    title: "layout that nobody may edit",
    setup: { layouts: [{ ...standard("From_Number__s"), editable: false }] },
    status: 400,
    code: "NOT_ALLOWED",
  },
  {
    title: "Calls as a whole",
    setup: { layoutUpdates: "refused" },
    status: 400,
    code: "NOT_ALLOWED",
  },
];

/** What the organisation answers in a case. */
export function replyTo({
  setup,
  id = standard().id,
  body = optional,
}: LayoutUpdateCase): ApiReply {
  const organisation = createOrganisation({ layouts: [standard("From_Number__s")], ...setup });
  return organisation.handle({
    method: "PATCH",
    host: organisation.settings.apiHost,
    path: `${apiRoot}/settings/layouts/${id}`,
    query: { module: "Calls" },
    body,
  });
}
