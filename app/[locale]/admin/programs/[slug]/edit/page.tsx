import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { requireLocale } from "@/app/[locale]/locale"
import { updateProgram } from "@/app/[locale]/admin/programs/actions"
import { may } from "@/lib/auth/may"
import { ProgramForm } from "@/components/programs/program-form"
import { LocalizedText } from "@/components/ui/localized-text"
import { OfficeHead } from "@/components/ui/office-head"
import { formValues } from "@/lib/forms/values"
import type { LocalText } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import { paths } from "@/lib/paths"
import { programShapes } from "@/lib/programs/fields"
import { getProgramRecord, listProgramChoices, mayRootPrograms } from "@/lib/programs/queries"
import { programInputOf } from "@/lib/programs/record"

type Props = { params: Promise<{ locale: string; slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(await requireLocale(params))("program.edit_title") }
}

export default async function EditProgramPage({ params }: Props) {
  const locale = await requireLocale(params)
  const program = await getProgramRecord((await params).slug)
  if (!program || program.deletedAt) notFound()
  const { id, slug } = program
  const t = translator(locale)
  const record = paths.admin.program(locale, slug)
  return (
    <main id="main" className="page office">
      <OfficeHead
        above={
          <a href={record}>
            <LocalizedText text={program.names as LocalText} locale={locale} named={false} />
          </a>
        }
        title={t("program.edit_title")}
      />
      <ProgramForm
        locale={locale}
        action={updateProgram.bind(null, { locale, id, slug })}
        values={formValues(programInputOf(program), programShapes)}
        version={program.version}
        parents={await listProgramChoices(program)}
        mayBeRoot={program.parentId === null || (await mayRootPrograms())}
        maySetRelease={await may({ noun: "user" })}
        cancelHref={record}
      />
    </main>
  )
}
