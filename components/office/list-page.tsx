import type { ReactNode } from "react"
import { Filters } from "@/components/forms/filters"
import type { Option, OptionGroup } from "@/components/forms/options"
import { ListKeys } from "@/components/office/list-keys"
import { DataTable, type Column } from "@/components/ui/data-table"
import { EmptyState } from "@/components/ui/empty-state"
import { Kbd } from "@/components/ui/kbd"
import { OfficeHead } from "@/components/ui/office-head"
import { Pagination } from "@/components/ui/pagination"
import { Tabs } from "@/components/ui/tabs"
import { formatNumber } from "@/lib/i18n/format"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import type { List, ListQuery } from "@/lib/lists/list-query"
import type { Query } from "@/lib/paths"

type Tab = { state: string; label: string; count?: number }

type Filter = {
  name: string
  label: string
  value: string | null
  options: readonly (Option | OptionGroup)[]
  blank?: string
}

type Props<Item> = {
  locale: Locale
  title: string
  about?: ReactNode
  /** Buttons at the head; the first thing one may want to do is the last of them. */
  actions?: ReactNode
  /** What was just done, or what was left out of the query. */
  notice?: ReactNode
  /** The list itself, with a query: `query => paths.admin.topics(locale, query)`. */
  address: (query?: Query) => string
  query: ListQuery
  /** Parts of the register; the first is the usual one. */
  tabs: readonly Tab[]
  filters?: readonly Filter[]
  /** What else stays in the address while one searches, filters and turns pages: the order. */
  keep?: Readonly<Record<string, string | null>>
  list: List<Item>
  caption: string
  columns: readonly Column[]
  /** A `<tr>` with its key. */
  row: (item: Item) => ReactNode
  /** What is said where the register has nothing of the kind yet, or the part chosen is empty. */
  empty: { fact: string; action?: ReactNode }
  /** Where `n` leads: the empty form. */
  createHref?: string | null
  /** What signs in the table mean. */
  notes?: ReactNode
  /** The whole list, with its filter, as a file of the format in the query. */
  file?: (query: Query) => string
  /** The same where the file holds names of people: the page that asks what it is for. */
  fileReason?: (query: Query) => string
}

/** A list of the office: head, parts of the register, search and filters, table, pages. Everything is in the address. */
export function ListPage<Item>(props: Props<Item>) {
  const {
    locale,
    title,
    about,
    actions,
    notice,
    address,
    query,
    tabs,
    filters = [],
    keep = {},
    list,
    caption,
    columns,
  } = props
  const t = translator(locale)
  const usual = tabs[0]?.state
  const state = query.state === usual ? null : query.state
  const chosen = Object.fromEntries(filters.map(({ name, value }) => [name, value]))
  const narrowed = query.search !== "" || Object.values(chosen).some(value => value !== null)
  const narrowing = { q: query.search, state, ...chosen, ...keep }
  const from = (list.page - 1) * list.pageSize
  const number = (value: number) => formatNumber(locale, value)
  return (
    <main id="main" className="page office">
      <OfficeHead title={title} about={about} actions={actions} />
      {notice}
      <section aria-labelledby="list-caption">
        <div className="register-head">
          <Tabs
            items={tabs.map(tab => ({
              href: address({ state: tab.state === usual ? null : tab.state }),
              label: tab.label,
              count: tab.count === undefined ? undefined : number(tab.count),
              current: tab.state === query.state,
            }))}
          />
        </div>
        <Filters
          action={address()}
          search={{
            name: "q",
            label: (
              <>
                {t("list.find")} <Kbd>/</Kbd>
              </>
            ),
            value: query.search,
          }}
          filters={filters.map(filter => ({ ...filter, blank: filter.blank ?? t("form.all") }))}
          hidden={withoutNothing({ ...keep, state })}
          words={{ apply: t("form.filter"), clear: t("form.clear") }}
          clearHref={address({ state })}
        />
        {list.total > 0 ? (
          <DataTable id="list-caption" caption={caption} captionHidden columns={columns} dense className="register">
            {list.items.map(props.row)}
          </DataTable>
        ) : (
          <div id="list-caption">
            {narrowed ? (
              <EmptyState fact={t("list.none_match")} action={<a href={address({ state })}>{t("list.show_all")}</a>} />
            ) : (
              <EmptyState {...props.empty} />
            )}
          </div>
        )}
        <div className="register-foot">
          <p>
            {list.total > 0 &&
              t("nav.range", {
                from: number(from + 1),
                to: number(from + list.items.length),
                total: number(list.total),
              })}
            {list.total > 0 && props.notes && <> · {props.notes}</>}
            {list.total > 0 && props.file && (
              <>
                {" · "}
                <a href={props.file({ ...narrowing, format: "xlsx" })} download>
                  XLSX
                </a>{" "}
                <a href={props.file({ ...narrowing, format: "csv" })} download>
                  CSV
                </a>
              </>
            )}
            {list.total > 0 && props.fileReason && (
              <>
                {" · "}
                <a href={props.fileReason(narrowing)}>{t("import.take_out")}</a>
              </>
            )}
          </p>
          <p className="keys" aria-hidden="true">
            <span>
              <Kbd>/</Kbd> {t("list.key_find")}
            </span>
            <span>
              <Kbd>j</Kbd> <Kbd>k</Kbd> {t("list.key_move")}
            </span>
            <span>
              <Kbd>Enter</Kbd> {t("list.key_open")}
            </span>
            {props.createHref && (
              <span>
                <Kbd>n</Kbd> {t("list.key_new")}
              </span>
            )}
          </p>
          <Pagination
            page={list.page}
            pageCount={Math.ceil(list.total / list.pageSize)}
            href={page => address({ ...narrowing, page: page === 1 ? null : page })}
            words={{ label: t("nav.pages"), previous: t("nav.previous"), next: t("nav.next") }}
          />
        </div>
      </section>
      <ListKeys searchId="q" createHref={props.createHref} />
    </main>
  )
}

const withoutNothing = (values: Readonly<Record<string, string | null>>) =>
  Object.fromEntries(Object.entries(values).flatMap(([name, value]) => (value === null ? [] : [[name, value]])))
