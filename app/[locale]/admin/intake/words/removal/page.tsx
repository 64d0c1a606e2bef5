import type { Metadata } from "next"
import { removeWord } from "@/app/[locale]/admin/intake/words/actions"
import { requireWord, type WordPageProps } from "@/app/[locale]/admin/intake/words/address"
import { requireLocale } from "@/app/[locale]/locale"
import { Form } from "@/components/forms/form"
import { SubmitButton } from "@/components/forms/submit-button"
import { ButtonLink } from "@/components/ui/button-link"
import { OfficeHead } from "@/components/ui/office-head"
import { translator } from "@/lib/i18n/translator"
import { paths } from "@/lib/paths"

export async function generateMetadata({ params }: WordPageProps): Promise<Metadata> {
  return { title: translator(await requireLocale(params))("word.remove") }
}

export default async function WordRemovalPage({ params, searchParams }: WordPageProps) {
  const locale = await requireLocale(params)
  const t = translator(locale)
  const word = await requireWord(await searchParams)
  const { kind, language, written, key, version, origin } = word
  const edit = paths.admin.editWord(locale, word)
  return (
    <main id="main" className="page office">
      <OfficeHead
        above={<a href={paths.admin.words(locale, { state: kind })}>{t("word.title")}</a>}
        title={t("word.remove_title", { written })}
        about={origin === "own" ? t("word.remove_own_about") : t("word.remove_about")}
      />
      <Form
        locale={locale}
        action={removeWord.bind(null, { locale, kind, word: { kind, language, key, written, version } })}
      >
        <p className="decision">
          <SubmitButton>{t("word.remove")}</SubmitButton>
          <ButtonLink href={edit}>{t("record.keep")}</ButtonLink>
        </p>
      </Form>
    </main>
  )
}
