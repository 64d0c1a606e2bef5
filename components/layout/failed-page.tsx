"use client"

import en from "@/lib/i18n/messages/en/error.json"
import ja from "@/lib/i18n/messages/ja/error.json"
import mn from "@/lib/i18n/messages/mn/error.json"
import { Mark } from "@/components/ui/mark"
import type { Locale } from "@/lib/i18n/locale"

// drawn in the browser, so it brings its own few words instead of all of them
const words: Record<Locale, typeof en> = { en, ja, mn }

type Props = {
  locale: Locale
  /** Under which the failure is found in the log. */
  number: string | null
  /** How to try again: a function of the browser, or the address that failed. */
  retry?: () => void
  again?: string
}

export function FailedPage({ locale, number, retry, again }: Props) {
  const text = words[locale]
  return (
    <main id="main" className="page door missing">
      <header>
        <Mark size={112} />
      </header>
      <div>
        <h1>{text["error.unexpected"]}</h1>
        <p className="lead">{text["error.unexpected_about"]}</p>
        {number && (
          <p>
            {text["error.number"]} <code>{number}</code>
          </p>
        )}
        <p className="more">
          {retry ? (
            <button className="button primary" type="button" onClick={retry}>
              {text["error.again"]}
            </button>
          ) : (
            <a className="button primary" href={again}>
              {text["error.again"]}
            </a>
          )}
        </p>
      </div>
    </main>
  )
}
