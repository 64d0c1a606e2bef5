import type { ReactNode } from "react"
import { Mark } from "@/components/ui/mark"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import { paths } from "@/lib/paths"

export const officeRooms = [
  "start",
  "courses",
  "programs",
  "topics",
  "organizations",
  "people",
  "sources",
  "imports",
  "bin",
  "activity",
  "users",
  "system",
] as const

export type OfficeRoom = (typeof officeRooms)[number]

type Props = {
  locale: Locale
  /** Path of the request, to mark the current room. */
  path: string
  /** Whoever is signed in, as they know themselves. */
  user: string
  /** The rooms this user may enter, in order; by default all. */
  open?: readonly OfficeRoom[]
  /** The form that signs out: one `<form>` with one `<button>`. */
  signOut: ReactNode
  accountHref?: string
}

export function OfficeBar({ locale, path, user, open = officeRooms, signOut, accountHref }: Props) {
  const t = translator(locale)
  const here = path.split(/[?#]/)[0]?.split("/")[3] ?? "start"
  return (
    <>
      <a className="skip" href="#main">
        {t("nav.skip")}
      </a>
      <header className="bar">
        <div className="page">
          <a className="wordmark" href={paths.admin.start(locale)} aria-label={t("office.home")}>
            <Mark size={16} />
            Muster
          </a>
          <nav aria-label={t("office.label")}>
            <ul>
              {open.map(room => (
                <li key={room}>
                  <a href={paths.admin[room](locale)} aria-current={room === here ? "page" : undefined}>
                    {t(`office.${room}`)}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <div className="me">
            <a href={paths.home(locale)}>{t("office.public_site")}</a>
            {accountHref ? (
              <a href={accountHref}>
                <span className="long">{user}</span>
                <span className="short">{t("office.account")}</span>
              </a>
            ) : (
              <span className="long">{user}</span>
            )}
            {signOut}
          </div>
        </div>
      </header>
    </>
  )
}
