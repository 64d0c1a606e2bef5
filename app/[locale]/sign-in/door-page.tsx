import type { ReactNode } from "react"
import { requestPath } from "@/app/[locale]/request-path"
import { SiteHeader } from "@/components/layout/site-header"
import type { Locale } from "@/lib/i18n/locale"

type Props = { locale: Locale; title: string; about: ReactNode; children: ReactNode }

/** A page in front of the office: what it is, and one form. */
export async function DoorPage({ locale, title, about, children }: Props) {
  return (
    <>
      <SiteHeader locale={locale} path={await requestPath(locale)} nav={false} />
      <main id="main" className="page door">
        <header>
          <h1>{title}</h1>
          <p>{about}</p>
        </header>
        <div>{children}</div>
      </main>
    </>
  )
}
