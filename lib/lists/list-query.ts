import { readPaging } from "@/lib/filters/paging"
import { valuesOf, type QueryParams } from "@/lib/filters/query"

/*
 * The one shape of a list in the office. The address is the state of the list: `q` what is looked for, `state` which part of
 * the register (all, drafts, the bin), `page`; a noun adds filters of its own.
 */

export type ListQuery<State extends string = string> = { page: number; search: string; state: State }

export type List<Item> = { items: Item[]; total: number; page: number; pageSize: number }

export const listPageSize = 25

/** Reads the query of a list; the first state is the usual one. What is not understood is as if it were not there. */
export function readListQuery<const States extends readonly [string, ...string[]]>(
  params: QueryParams,
  states: States,
): ListQuery<States[number]> {
  return {
    page: readPaging(params, listPageSize).page,
    search: valuesOf(params, "q")[0]?.trim().slice(0, 200) ?? "",
    state: readChoice(params, "state", states) ?? states[0],
  }
}

/** The value of a filter, if it is one of those it can have. */
export function readChoice<const Value extends string>(
  params: QueryParams,
  name: string,
  allowed: readonly Value[],
): Value | null {
  const value = valuesOf(params, name)[0]
  return allowed.find(one => one === value) ?? null
}

/** Which rows stand on a page. A page beyond the last is the last. */
export function pageWindow(total: number, page: number, pageSize = listPageSize) {
  const shown = Math.min(page, Math.max(1, Math.ceil(total / pageSize)))
  return { page: shown, pageSize, skip: (shown - 1) * pageSize, take: pageSize }
}

/** A page of what was sorted in memory: for registers that are small and sorted as the reader's language sorts. */
export function pageOf<Item>(all: readonly Item[], page: number, pageSize = listPageSize): List<Item> {
  const { skip, take, ...shown } = pageWindow(all.length, page, pageSize)
  return { items: all.slice(skip, skip + take), total: all.length, ...shown }
}
