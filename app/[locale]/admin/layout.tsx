import type { Metadata } from "next"
import type { ReactNode } from "react"
import { requireLocale } from "@/app/[locale]/locale"
import { requestPath } from "@/app/[locale]/request-path"
import { LanguageLinks } from "@/components/layout/language-links"
import { OfficeBar, officeRooms, type OfficeRoom } from "@/components/layout/office-bar"
import { UrgentWarnings } from "@/components/system/urgent-warnings"
import { SignOut } from "@/components/layout/sign-out"
import type { UserActor } from "@/lib/access/actor"
import { can } from "@/lib/access/can"
import { getActor, getCsrfToken } from "@/lib/auth/session"
import { translator } from "@/lib/i18n/translator"
import { paths } from "@/lib/paths"
import { urgentWarningsFor } from "@/lib/system/queries"

type Props = { params: Promise<{ locale: string }>; children: ReactNode }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator(await requireLocale(params))
  return { title: { default: "Muster", template: `%s · ${t("office.label")} · Muster` }, robots: { index: false } }
}

/** The bar, and nothing that protects: every query and mutation of the office asks for the user itself. */
export default async function OfficeLayout({ params, children }: Props) {
  const locale = await requireLocale(params)
  const actor = await getActor()
  const path = await requestPath(locale)
  return (
    <>
      {actor && (
        <OfficeBar
          locale={locale}
          path={path}
          user={actor.email}
          open={officeRooms.filter(room => isOpen(actor, room))}
          signOut={<SignOut locale={locale} csrfToken={await getCsrfToken()} />}
          accountHref={paths.admin.account(locale)}
        />
      )}
      {actor && (
        <UrgentWarnings
          locale={locale}
          warnings={await urgentWarningsFor(actor)}
          isThere={path === paths.admin.system(locale)}
        />
      )}
      {children}
      {actor && (
        <footer className="page office office-foot no-print">
          <LanguageLinks locale={locale} path={path} />
        </footer>
      )}
    </>
  )
}

function isOpen(actor: UserActor, room: OfficeRoom): boolean {
  if (room === "users") return can(actor, { noun: "user" })
  if (room === "bin") return can(actor, { noun: "register" })
  if (room === "system") return can(actor, { noun: "system" })
  if (room === "activity") return can(actor, { noun: "activity" })
  if (room === "imports" || room === "people") return can(actor, { noun: "person" })
  return can(actor, { noun: "register" }, "read")
}
