import { LanguageLinks } from "@/components/layout/language-links"
import { Mark } from "@/components/ui/mark"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"
import { paths } from "@/lib/paths"

const rooms = ["overview", "programs", "courses", "statistics", "data", "about"] as const

/** `path` is where we are, with its query; `nav` is off where there is nowhere to go yet, as on the sign-in page. */
export function SiteHeader({ locale, path, nav = true }: { locale: Locale; path: string; nav?: boolean }) {
  const t = translator(locale)
  const here = path.split(/[?#]/)[0]?.split("/")[2] ?? ""
  return (
    <>
      <a className="skip" href="#main">
        {t("nav.skip")}
      </a>
      <header className="top">
        <div className="page">
          <a className="wordmark" href={paths.home(locale)} aria-label={t("nav.home")}>
            <Mark />
            Muster
          </a>
          {nav && (
            <nav className="nav" aria-label={t("nav.main")}>
              <ul>
                {rooms.map(room => (
                  <li key={room}>
                    <a href={address(locale, room)} aria-current={isHere(room, here) ? "page" : undefined}>
                      {t(`nav.${room}`)}
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
          )}
          <LanguageLinks locale={locale} path={path} />
        </div>
      </header>
    </>
  )
}

type Room = (typeof rooms)[number]

const address = (locale: Locale, room: Room) => (room === "overview" ? paths.home(locale) : paths[room](locale))

const isHere = (room: Room, here: string) => (room === "overview" ? here === "" : here === room)
