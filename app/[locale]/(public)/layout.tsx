import type { ReactNode } from "react"
import { currentLocale } from "@/app/[locale]/locale"
import { requestPath } from "@/app/[locale]/request-path"
import { PublicFrame } from "@/components/layout/public-frame"
import { env } from "@/lib/env"
import { countPublicSources } from "@/lib/sources/public-queries"
import { publicDataAsOf } from "@/lib/statistics/as-of"

export default async function PublicLayout({ children }: { children: ReactNode }) {
  const locale = await currentLocale()
  const [path, asOf, sources] = await Promise.all([requestPath(locale), publicDataAsOf(), countPublicSources()])
  return (
    <PublicFrame locale={locale} path={path} standing={{ asOf, sources, timeZone: env().timeZone }}>
      {children}
    </PublicFrame>
  )
}
