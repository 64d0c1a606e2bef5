import type { Metadata } from "next"
import { requireLocale } from "@/app/[locale]/locale"
import { updateStatement } from "@/app/[locale]/admin/statements/actions"
import { requireStatement, type StatementPageProps } from "@/app/[locale]/admin/statements/[id]/require-statement"
import { StatementForm } from "@/components/statements/statement-form"
import { OfficeHead } from "@/components/ui/office-head"
import { formValues } from "@/lib/forms/values"
import { translator } from "@/lib/i18n/translator"
import { listSourceChoices } from "@/lib/sources/queries"
import { statementShapes } from "@/lib/statements/fields"
import { statementInputOf } from "@/lib/statements/record"

export async function generateMetadata({ params }: StatementPageProps): Promise<Metadata> {
  return { title: translator(await requireLocale(params))("statement.edit_title") }
}

export default async function EditStatementPage({ params }: StatementPageProps) {
  const { locale, t, record, about, above, back } = await requireStatement(params)
  return (
    <main id="main" className="page office">
      <OfficeHead above={above} title={t("statement.edit_title")} about={t("statement.edit_about")} />
      <StatementForm
        locale={locale}
        action={updateStatement.bind(null, { locale, about, id: record.id })}
        noun={about.noun}
        values={formValues(statementInputOf(record), statementShapes)}
        version={record.version}
        sources={await listSourceChoices(locale)}
        cancelHref={back}
        known
      />
    </main>
  )
}
