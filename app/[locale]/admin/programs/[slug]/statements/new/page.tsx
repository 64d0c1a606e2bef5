import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { requireLocale } from "@/app/[locale]/locale"
import { createStatement } from "@/app/[locale]/admin/statements/actions"
import { StatementForm } from "@/components/statements/statement-form"
import { LocalizedText } from "@/components/ui/localized-text"
import { OfficeHead } from "@/components/ui/office-head"
import type { LocalText } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import { readChoice } from "@/lib/lists/list-query"
import { paths } from "@/lib/paths"
import { getProgramRecord } from "@/lib/programs/queries"
import { listSourceChoices } from "@/lib/sources/queries"
import { programSubjects } from "@/lib/statements/spoken"

type Props = {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await requireLocale(params))("statement.new_title") }
}

export default async function NewProgramStatementPage({ params, searchParams }: Props) {
  const locale = await requireLocale(params)
  const program = await getProgramRecord((await params).slug)
  if (!program || program.deletedAt) notFound()
  const t = translator(locale)
  return (
    <main id="main" className="page office">
      <OfficeHead
        above={
          <a href={paths.admin.program(locale, program.slug)}>
            <LocalizedText text={program.names as LocalText} locale={locale} named={false} />
          </a>
        }
        title={t("statement.new_title")}
      />
      <StatementForm
        locale={locale}
        action={createStatement.bind(null, { locale, about: { noun: "program", slug: program.slug } })}
        noun="program"
        values={{
          program: program.slug,
          subject: readChoice(await searchParams, "subject", programSubjects) ?? "",
          stage: "actual",
          precision: "exact",
        }}
        sources={await listSourceChoices(locale)}
        cancelHref={paths.admin.programStatements(locale, program.slug)}
      />
    </main>
  )
}
