import type { Metadata } from "next"
import { checkOrConfirm } from "@/app/[locale]/admin/imports/actions"
import { requireImport, type ImportPageProps } from "@/app/[locale]/admin/imports/[id]/require-import"
import { requireLocale } from "@/app/[locale]/locale"
import { DoneNotice } from "@/components/forms/done-notice"
import { Form } from "@/components/forms/form"
import { SaveBar } from "@/components/forms/save-bar"
import { SubmitButton } from "@/components/forms/submit-button"
import { ImportHead } from "@/components/imports/import-head"
import { ImportMade } from "@/components/imports/import-made"
import { ProgressLine } from "@/components/imports/progress-line"
import type { PersonWords } from "@/components/imports/row-words"
import { RowTable } from "@/components/imports/row-table"
import { ButtonLink } from "@/components/ui/button-link"
import { EmptyState } from "@/components/ui/empty-state"
import { Pagination } from "@/components/ui/pagination"
import { Tabs } from "@/components/ui/tabs"
import { formFields } from "@/lib/forms/form-fields"
import { formatNumber, listOf } from "@/lib/i18n/format"
import { pickText } from "@/lib/i18n/text"
import { translator } from "@/lib/i18n/translator"
import {
  countImportRows,
  getImport,
  listImportRows,
  namePeople,
  nameRows,
  rowViews,
  type ImportTally,
} from "@/lib/imports/queries"
import { choiceOf, type Likely } from "@/lib/imports/check"
import { readChoice, readListQuery } from "@/lib/lists/list-query"
import { listTypedNames } from "@/lib/organizations/typed-names"
import { paths } from "@/lib/paths"
import { isUuid } from "@/lib/uuid"

export async function generateMetadata({ params }: ImportPageProps): Promise<Metadata> {
  const batch = await getImport((await params).id)
  return { title: batch?.name ?? translator(await requireLocale(params))("office.imports") }
}

export default async function ImportPage({ params, searchParams }: ImportPageProps) {
  const { locale, t, batch, course } = await requireImport(params)
  const given = await searchParams
  const view = readChoice(given, "rows", rowViews) ?? "all"
  const { page } = readListQuery(given, ["all"])
  const [tally, list, organizations] = await Promise.all([
    countImportRows(batch.id),
    listImportRows(batch, { view, page }),
    listTypedNames(locale),
  ])
  const choices = list.items.flatMap(row => [...(row.verdict.people ?? []), ...row.likely.map(choiceOf)])
  const known = await namePeople([...new Set(choices.filter(isUuid))])
  const above = await nameRows(batch, [...new Set(list.items.flatMap(row => row.likely.flatMap(rowOf)))])
  const people = new Map<string, PersonWords>(
    [...known].map(([id, { name, about }]) => {
      const facts = [about.rank, pickText(about.course, locale)?.value].filter(fact => fact != null)
      return [id, { name, about: listOf(locale, facts, "narrow") }]
    }),
  )
  for (const [id, { row, name }] of above)
    people.set(`row:${id}`, { name: t("import.of_row", { name, row: String(row) }), about: "" })
  const settled = batch.state === "done"
  const address = (query: { rows?: string | null; page?: number }) => paths.admin.import(locale, batch.id, query)
  const number = (value: number) => formatNumber(locale, value)
  return (
    <main id="main" className="page office">
      <ImportHead locale={locale} title={batch.name} at={settled ? "done" : "check"} course={course} />
      <DoneNotice locale={locale} done={given.done} />
      {settled && <ImportMade locale={locale} id={batch.id} made={batch.made} />}
      <dl className="tally">
        {(["rows", "new", "matched", "known", "wrong"] as const).map(name => (
          <div key={name} className={name === "wrong" && tally.wrong > 0 ? "bad" : undefined}>
            <dt>{t(`import.tally_${name}`)}</dt>
            <dd>{number(name === "rows" ? recordsIn(tally) : tally[name])}</dd>
          </div>
        ))}
      </dl>
      <div className="register-head plain">
        <p className="small quiet">
          {!settled && (
            <>
              {t("import.nothing_written")}{" "}
              <a href={paths.admin.importColumns(locale, batch.id)}>{t("import.change_columns")}</a>
            </>
          )}
        </p>
        <Tabs
          items={rowViews
            .filter(one => one === "all" || one === view || countOf(tally, one) > 0)
            .map(one => ({
              href: address({ rows: one === "all" ? null : one }),
              label: t(`import.view_${one}`),
              count: number(countOf(tally, one)),
              current: one === view,
            }))}
        />
      </div>
      <Form locale={locale} action={checkOrConfirm.bind(null, { locale, id: batch.id, view, page: list.page })}>
        <input type="hidden" name="rowsSeen" value={tally.toWrite} />
        {!settled && list.items.map(row => <input key={row.id} type="hidden" name="rows[]" value={row.id} />)}
        {list.total === 0 && <EmptyState fact={t("import.rows_none")} />}
        {batch.sheets.map((plan, at) => {
          const rows = list.items.filter(row => row.sheet === at)
          if (rows.length === 0) return null
          return (
            <div key={at} className="import-rows">
              {batch.sheets.length > 1 && <h2>{plan.name}</h2>}
              <RowTable
                locale={locale}
                at={at}
                plan={plan}
                rows={rows}
                people={people}
                organizations={organizations.map(({ slug, name }) => ({ value: slug, label: name }))}
                settled={settled}
              />
            </div>
          )
        })}
        <Pagination
          page={list.page}
          pageCount={Math.ceil(list.total / list.pageSize)}
          href={to => address({ rows: view === "all" ? null : view, page: to })}
          words={{ label: t("nav.pages"), previous: t("nav.previous"), next: t("nav.next") }}
        />
        {!settled && (
          <ProgressLine address={paths.admin.importProgress(locale)} sending={t("import.progress_sending")} />
        )}
        {!settled && (
          <SaveBar
            wide
            status={
              tally.wrong > 0 ? (
                <>
                  <b>{t("import.wrong_rows", { count: tally.wrong })}</b> {t("import.wrong_about")}
                </>
              ) : (
                [
                  t("import.all_well"),
                  tally.unsure > 0 && t("import.unsure_rows", { count: tally.unsure }),
                  tally.notCompared > 0 && t("import.not_compared", { count: tally.notCompared }),
                ]
                  .filter(Boolean)
                  .join(" ")
              )
            }
          >
            {tally.wrong > 0 && (
              <ButtonLink href={paths.admin.importWrong(locale, batch.id)}>{t("import.wrong_file")}</ButtonLink>
            )}
            <SubmitButton look="plain" name={formFields.intent} value="check">
              {t("import.check_again")}
            </SubmitButton>
            {tally.toWrite > 0 && (
              <SubmitButton name={formFields.intent} value="confirm">
                {tally.wrong > 0
                  ? t("import.go_leaving", {
                      rows: t("import.rows_count", { count: tally.toWrite }),
                      wrong: number(tally.wrong),
                    })
                  : t("import.go", { count: tally.toWrite })}
              </SubmitButton>
            )}
          </SaveBar>
        )}
      </Form>
    </main>
  )
}

const rowOf = (likely: Likely) => ("row" in likely ? [likely.row] : [])

const recordsIn = (tally: ImportTally) => tally.new + tally.matched + tally.known + tally.wrong + tally.leftOut

function countOf(tally: ImportTally, view: (typeof rowViews)[number]): number {
  return view === "all" ? recordsIn(tally) : view === "left-out" ? tally.leftOut : tally[view]
}
