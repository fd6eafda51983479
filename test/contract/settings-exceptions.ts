/** Where the organisation's other answers deliberately differ from Zoho's OpenAPI files, and why. */

const lacking = "the file requires it; recorded answers do not have it";
const empty = "the file allows an object only; recorded answers have null";

const field = "/layouts/*/sections/*/fields/*";
const each = (reason: string, lines: readonly string[]) =>
  lines.map((line) => [line, reason] as const);

/** Difference, as worded by `differences` → why. An exception that is no longer one fails the test too. */
export const exceptions: Readonly<Record<string, ReadonlyMap<string, string>>> = {
  layouts: new Map([
    ...each(lacking, [
      "/layouts/*/convert_mapping is missing",
      "/layouts/*/mode is missing",
      "/layouts/*/subform_properties is missing",
      "/layouts/*/sections/*/_delete is missing",
    ]),
    ...each(
      lacking,
      [
        "_delete",
        "_update_existing_records",
        "allowed_modules",
        "autonumber",
        "available_in_user_layout",
        "blueprint_supported",
        "common.picklist",
        "file_upolad_optionlist",
        "layout_associations",
        "multiuserlookup",
        "number_separator",
        "quick_sequence_number",
        "sharing_properties",
        "static_field",
        "static_values",
        "sub_module",
        "subform",
        "textarea",
      ].map((name) => `${field}/${name} is missing`),
    ),
    ...each(
      empty,
      [
        "association_details",
        "convert_mapping",
        "crypt",
        "external",
        "hipaa_compliance",
        "history_tracking",
        "private",
        "refer_from_field",
        "tooltip",
      ].map((name) => `${field}/${name} must be object`),
    ),
    ...each(
      empty,
      ["created_by", "created_for", "modified_by", "sections/*/properties"].map(
        (name) => `/layouts/*/${name} must be object`,
      ),
    ),
  ]),
  "layouts without profiles": new Map([
    ["/layouts/*/profiles must be array", "null for a user who may not customize: documented"],
  ]),
  users: new Map([
    [
      '/users/*/email must match pattern "[a-z0-9]{9}[@][a-z0-9]{5}[.]com"',
      "the pattern of a generated sample, which no real address has to match",
    ],
    ["/users/*/time_zone must be object,null", "a name such as Asia/Kolkata in Zoho's own text"],
  ]),
  org: new Map(),
  profiles: new Map([
    [
      "/profiles/*/permissions_details/*/module must be string",
      "these permissions belong to no module; what stands there then is a guess",
    ],
  ]),
};
