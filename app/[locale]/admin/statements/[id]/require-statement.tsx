import type { ReactNode } from "react"
import { notFound } from "next/navigation"
import { requireLocale } from "@/app/[locale]/locale"
import { LocalizedText } from "@/components/ui/localized-text"
import type { Locale, LocalText } from "@/lib/i18n/locale"
import { translator, type Translate } from "@/lib/i18n/translator"
import { paths } from "@/lib/paths"
import { getStatement, type StatementPage } from "@/lib/statements/queries"

export type StatementPageProps = {
  params: Promise<{ locale: string; id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

type Found = StatementPage & {
  locale: Locale
  t: Translate
  about: { noun: "course" | "program"; slug: string }
  /** The way up, and where the claims about the same thing stand. */
  above: ReactNode
  back: string
}

/** The claim of a page of the office, with the course or the program that it is about. */
export async function requireStatement(params: StatementPageProps["params"]): Promise<Found> {
  const locale = await requireLocale(params)
  const found = await getStatement((await params).id)
  if (!found) notFound()
  const { course, program } = found.record
  const t = translator(locale)
  const { subject, role } = found.mention
  const about = course
    ? ({ noun: "course", slug: course.slug } as const)
    : ({ noun: "program", slug: program?.slug ?? "" } as const)
  const back = course
    ? paths.admin.courseStatements(locale, about.slug, { subject, role })
    : paths.admin.programStatements(locale, about.slug)
  const above = (
    <>
      <a href={paths.admin[about.noun](locale, about.slug)}>
        <LocalizedText text={(course?.title ?? program?.names) as LocalText} locale={locale} named={false} />
      </a>
      {" › "}
      <a href={back}>{t("course.claims")}</a>
    </>
  )
  return { ...found, locale, t, about, above, back }
}
