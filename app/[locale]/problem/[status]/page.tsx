import type { Metadata } from "next"
import { headers } from "next/headers"
import { notFound } from "next/navigation"
import { requireLocale } from "@/app/[locale]/locale"
import { FailedPage } from "@/components/layout/failed-page"
import { MissingPage } from "@/components/layout/missing-page"
import { PublicFrame } from "@/components/layout/public-frame"
import { UnknownCode } from "@/components/participations/unknown-code"
import { translator } from "@/lib/i18n/translator"
import { paths } from "@/lib/paths"

type Props = {
  params: Promise<{ locale: string; status: string }>
  searchParams: Promise<{ from?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator(await requireLocale(params))
  const { status } = await params
  return { title: t(status === "404" ? "error.not_found" : "error.unexpected"), robots: { index: false } }
}

/** A certificate that was asked for, with a language in front or without. */
const certificate = /^(?:\/[a-z]{2})?\/verify\//

/** Sent by the server in place of a page that is missing or failed (lib/server/problem-pages). */
export default async function ProblemPage({ params, searchParams }: Props) {
  const locale = await requireLocale(params)
  const { status } = await params
  if (status !== "404" && status !== "500") notFound()
  const { from } = await searchParams
  const asked = typeof from === "string" ? from : ""
  const isCertificate = status === "404" && certificate.test(asked)
  const path = asked.startsWith(`/${locale}`) ? asked : isCertificate ? `/${locale}${asked}` : paths.home(locale)
  return (
    <PublicFrame locale={locale} path={path}>
      {isCertificate ? (
        <UnknownCode locale={locale} />
      ) : status === "404" ? (
        <MissingPage locale={locale} />
      ) : (
        <FailedPage locale={locale} number={(await headers()).get("x-request-id")} again={path} />
      )}
    </PublicFrame>
  )
}
