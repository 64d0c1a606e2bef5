import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"

type Props = { locale: Locale; title: string; address: string }

/** How to put the figure into a page of one's own. */
export function EmbedSnippet({ locale, title, address }: Props) {
  const t = translator(locale)
  return (
    <details className="numbers no-print">
      <summary>{t("statistics.embed")}</summary>
      <p>{t("statistics.embed_about")}</p>
      <pre className="shell" lang="en" tabIndex={0} aria-label={t("statistics.embed")}>
        <code>{snippetOf(title, address)}</code>
      </pre>
      <p>
        <a href={address}>{t("statistics.embed_look")}</a>
      </p>
    </details>
  )
}

function snippetOf(title: string, address: string): string {
  const attributes = {
    src: address,
    title,
    width: "100%",
    height: "640",
    style: "border: 0",
    loading: "lazy",
    sandbox: "allow-same-origin allow-popups allow-popups-to-escape-sandbox",
  }
  const written = Object.entries(attributes).map(([name, value]) => `${name}="${escaped(value)}"`)
  return `<iframe ${written.join("\n  ")}></iframe>`
}

const escaped = (text: string) => text.replace(/[&"<>]/g, character => entities[character] ?? character)
const entities: Record<string, string> = { "&": "&amp;", '"': "&quot;", "<": "&lt;", ">": "&gt;" }
