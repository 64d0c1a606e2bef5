import type { Locale } from "@/lib/i18n/locale"
import { formatBytes, formatMoment } from "@/lib/i18n/format"
import { translator } from "@/lib/i18n/translator"
import { paths } from "@/lib/paths"
import { endingOf } from "@/lib/sources/document-kind"
import type { DocumentRecord } from "@/lib/sources/document-queries"

type Props = {
  locale: Locale
  code: string
  timeZone: string
  documents: readonly DocumentRecord[]
  /** Whether they can be replaced and removed here. */
  open: boolean
}

/** The files of a source: each is saved by its name. */
export function DocumentList({ locale, code, timeZone, documents, open }: Props) {
  const t = translator(locale)
  return (
    <ul className="plain-list documents">
      {documents.map(({ id, name, type, size, checksum, createdAt }) => (
        <li key={id}>
          <a href={paths.admin.sourceDocument(locale, code, id)} download>
            {name}
          </a>{" "}
          <small>
            {endingOf(type).toUpperCase()} · {formatBytes(locale, size)} · {formatMoment(locale, createdAt, timeZone)}
          </small>
          <small className="below">
            SHA-256 <code>{checksum}</code>
          </small>
          {open && (
            <small className="below">
              <a
                href={paths.admin.documentReplacement(locale, code, id)}
                aria-label={t("document.replace_one", { name })}
              >
                {t("document.replace")}
              </a>{" "}
              ·{" "}
              <a href={paths.admin.documentRemoval(locale, code, id)} aria-label={t("document.remove_one", { name })}>
                {t("document.remove")}
              </a>
            </small>
          )}
        </li>
      ))}
    </ul>
  )
}
