import type { Metadata } from "next"
import { currentLocale } from "@/app/[locale]/locale"
import { requestPath } from "@/app/[locale]/request-path"
import { MissingPage } from "@/components/layout/missing-page"
import { PublicFrame } from "@/components/layout/public-frame"
import { translator } from "@/lib/i18n/translator"

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale())("error.not_found") }
}

export default async function NotFound() {
  const locale = await currentLocale()
  return (
    <PublicFrame locale={locale} path={await requestPath(locale)}>
      <MissingPage locale={locale} />
    </PublicFrame>
  )
}
