import type { ApiReply, ApiRequest } from "../request";

const mostPerPage = 200;

/**
 * One page of a list; 204 where the page has nothing on it.
 * @param more what `info` holds besides the position of the page
 */
export function paged(
  key: string,
  all: readonly object[],
  { query }: Pick<ApiRequest, "query">,
  more: Readonly<Record<string, unknown>> = {},
): ApiReply {
  const per_page = Math.min(whole(query["per_page"], mostPerPage), mostPerPage);
  const page = whole(query["page"], 1);
  const start = (page - 1) * per_page;
  const records = all.slice(start, start + per_page);
  if (records.length === 0) return nothing;
  const more_records = start + per_page < all.length;
  const info = { per_page, count: records.length, page, more_records, ...more };
  return { status: 200, body: { [key]: records, info } };
}

/** A list that comes in one piece; 204 for an empty one. */
export function listed(key: string, all: readonly object[]): ApiReply {
  return all.length > 0 ? { status: 200, body: { [key]: all } } : nothing;
}

const nothing: ApiReply = { status: 204, body: undefined };

function whole(text: string | undefined, otherwise: number): number {
  const number = Number(text);
  return Number.isInteger(number) && number > 0 ? number : otherwise;
}
