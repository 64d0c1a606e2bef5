import type { Metadata } from "next"
import { requireLocale } from "@/app/[locale]/locale"
import { keepPeopleApart } from "@/app/[locale]/admin/people/actions"
import { DoneNotice } from "@/components/forms/done-notice"
import { Form } from "@/components/forms/form"
import { SubmitButton } from "@/components/forms/submit-button"
import { PersonMention } from "@/components/people/person-mention"
import { ButtonLink } from "@/components/ui/button-link"
import { DataTable } from "@/components/ui/data-table"
import { EmptyState } from "@/components/ui/empty-state"
import { Notice } from "@/components/ui/notice"
import { OfficeHead } from "@/components/ui/office-head"
import { Pagination } from "@/components/ui/pagination"
import { translator } from "@/lib/i18n/translator"
import { readListQuery } from "@/lib/lists/list-query"
import { paths } from "@/lib/paths"
import { listDuplicates } from "@/lib/people/duplicates"
import { likenessText } from "@/lib/people/likeness-text"

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await requireLocale(params))("duplicate.title") }
}

export default async function DuplicatesPage({ params, searchParams }: Props) {
  const locale = await requireLocale(params)
  const t = translator(locale)
  const given = await searchParams
  const { items, total, page, pageSize, waiting } = await listDuplicates(readListQuery(given, ["all"]).page)
  return (
    <main id="main" className="page office">
      <OfficeHead
        above={<a href={paths.admin.people(locale)}>{t("office.people")}</a>}
        title={t("duplicate.title")}
        about={t("duplicate.about")}
      />
      <DoneNotice locale={locale} done={given.done} />
      {waiting > 0 && <Notice>{t("duplicate.waiting", { count: waiting })}</Notice>}
      {items.length === 0 ? (
        <EmptyState fact={t("duplicate.none")} />
      ) : (
        <DataTable
          id="duplicates"
          caption={t("duplicate.caption")}
          captionHidden
          dense
          className="register"
          columns={[
            { key: "pair", label: t("duplicate.pair") },
            { key: "likeness", label: t("duplicate.likeness") },
            { key: "decision", label: t("duplicate.decision") },
          ]}
        >
          {items.map(({ first, second, sharedCourses, ...likeness }) => {
            const names = {
              first: first.names[0] ?? t("person.untold"),
              second: second.names[0] ?? t("person.untold"),
            }
            return (
              <tr key={`${first.id} ${second.id}`}>
                <th scope="row">
                  <ul className="alike">
                    <li>
                      <PersonMention locale={locale} person={first} />
                    </li>
                    <li>
                      <PersonMention locale={locale} person={second} />
                    </li>
                  </ul>
                </th>
                <td>
                  {likenessText(locale, likeness)}
                  {sharedCourses > 0 && (
                    <small className="below">{t("duplicate.shared", { count: sharedCourses })}</small>
                  )}
                </td>
                <td>
                  <Form
                    locale={locale}
                    action={keepPeopleApart.bind(null, { locale, id: first.id, otherId: second.id })}
                  >
                    <p className="decision">
                      <ButtonLink
                        href={paths.admin.personMerger(locale, first.id, { with: second.id })}
                        aria-label={t("duplicate.compare_of", names)}
                        slim
                      >
                        {t("duplicate.compare")}
                      </ButtonLink>
                      <SubmitButton look="plain" slim aria-label={t("duplicate.apart_of", names)}>
                        {t("duplicate.apart")}
                      </SubmitButton>
                    </p>
                  </Form>
                </td>
              </tr>
            )
          })}
        </DataTable>
      )}
      <div className="register-foot">
        <Pagination
          page={page}
          pageCount={Math.ceil(total / pageSize)}
          href={each => paths.admin.duplicates(locale, { page: each === 1 ? null : each })}
          words={{ label: t("nav.pages"), previous: t("nav.previous"), next: t("nav.next") }}
        />
      </div>
    </main>
  )
}
