"use client"

import { useParams } from "next/navigation"
import { FailedPage } from "@/components/layout/failed-page"
import { defaultLocale, isLocale } from "@/lib/i18n/locale"

export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  const { locale } = useParams<{ locale?: string }>()
  const number = error instanceof Error && "digest" in error ? String(error.digest) : null
  return <FailedPage locale={locale && isLocale(locale) ? locale : defaultLocale} number={number} retry={retry} />
}
