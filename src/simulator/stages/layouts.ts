import type { FieldName, Layout } from "../organisation/settings";

/** The layout that every organisation has. */
export function standard(...required: FieldName[]): Layout {
  return { id: "3361265000000095033", name: "Standard", active: true, required };
}

export function sales(...required: FieldName[]): Layout {
  return { id: "3361265000000095133", name: "Sales", active: true, required };
}

export function support(...required: FieldName[]): Layout {
  return { id: "3361265000000095233", name: "Support", active: true, required };
}
