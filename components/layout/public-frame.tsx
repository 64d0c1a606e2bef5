import type { ReactNode } from "react"
import { SiteFooter, type Standing } from "@/components/layout/site-footer"
import { SiteHeader } from "@/components/layout/site-header"
import type { Locale } from "@/lib/i18n/locale"

type Props = { locale: Locale; path: string; standing?: Standing | null; children: ReactNode }

/** Header and footer of every page for visitors; the page brings its own `<main id="main" className="page">`. */
export function PublicFrame({ locale, path, standing, children }: Props) {
  return (
    <>
      <SiteHeader locale={locale} path={path} />
      {children}
      <SiteFooter locale={locale} path={path} standing={standing} />
    </>
  )
}
