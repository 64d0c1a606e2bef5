import type { ReactNode } from "react"
import { currentLocale } from "@/app/[locale]/locale"
import { requestPath } from "@/app/[locale]/request-path"
import { PublicFrame } from "@/components/layout/public-frame"

export default async function PublicLayout({ children }: { children: ReactNode }) {
  const locale = await currentLocale()
  return (
    <PublicFrame locale={locale} path={await requestPath(locale)}>
      {children}
    </PublicFrame>
  )
}
