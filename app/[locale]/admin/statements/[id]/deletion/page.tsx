import type { Metadata } from "next"
import { requireLocale } from "@/app/[locale]/locale"
import { deleteStatement } from "@/app/[locale]/admin/statements/actions"
import { requireStatement, type StatementPageProps } from "@/app/[locale]/admin/statements/[id]/require-statement"
import { spokenText } from "@/components/statements/spoken-text"
import { DeletionPage } from "@/components/office/deletion-page"
import { translator } from "@/lib/i18n/translator"

export async function generateMetadata({ params }: StatementPageProps): Promise<Metadata> {
  return { title: translator(await requireLocale(params))("form.delete") }
}

export default async function StatementDeletionPage({ params }: StatementPageProps) {
  const { locale, t, record, mention, about, above, back } = await requireStatement(params)
  const { subject, role } = mention
  return (
    <DeletionPage
      locale={locale}
      above={above}
      title={t("statement.delete_title", { source: mention.source.code, about: spokenText(locale, mention) })}
      about={t("statement.delete_about")}
      recordHref={back}
      action={deleteStatement.bind(null, { locale, about, id: record.id, spoken: { subject, role } })}
      version={record.version}
    />
  )
}
