import type { Metadata } from "next"
import { requireLocale } from "@/app/[locale]/locale"
import { createProgram } from "@/app/[locale]/admin/programs/actions"
import { may } from "@/lib/auth/may"
import { ProgramForm } from "@/components/programs/program-form"
import { OfficeHead } from "@/components/ui/office-head"
import { translator } from "@/lib/i18n/translator"
import { readChoice } from "@/lib/lists/list-query"
import { paths } from "@/lib/paths"
import { listProgramChoices, mayRootPrograms } from "@/lib/programs/queries"

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await requireLocale(params))("program.new_title") }
}

/** `?parent=slug`: below which program. */
export default async function NewProgramPage({ params, searchParams }: Props) {
  const locale = await requireLocale(params)
  const parents = await listProgramChoices()
  const slugs = parents.map(({ slug }) => slug)
  const t = translator(locale)
  const list = paths.admin.programs(locale)
  return (
    <main id="main" className="page office">
      <OfficeHead above={<a href={list}>{t("office.programs")}</a>} title={t("program.new_title")} />
      <ProgramForm
        locale={locale}
        action={createProgram.bind(null, { locale })}
        values={{ parent: readChoice(await searchParams, "parent", slugs) ?? "" }}
        parents={parents}
        mayBeRoot={await mayRootPrograms()}
        maySetRelease={await may({ noun: "user" })}
        cancelHref={list}
      />
    </main>
  )
}
