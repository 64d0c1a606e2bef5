import type { ApiExample } from "@/lib/api/examples"
import type { Locale } from "@/lib/i18n/locale"
import { translator } from "@/lib/i18n/translator"

type Props = { locale: Locale; origin: string; examples: readonly ApiExample[] }

/** What one types, and what comes back. */
export function ApiExampleList({ locale, origin, examples }: Props) {
  const t = translator(locale)
  return (
    <div className="grid gap-8">
      {examples.map(example => (
        <section key={example.key} className="keep">
          <h3>{t(`api.example_${example.key}`)}</h3>
          <pre className="shell" lang="en" tabIndex={0}>
            <code>
              {`curl -i ${example.again ? `-H 'If-None-Match: "…"' ` : ""}'`}
              <a href={example.path}>
                {origin}
                {example.path}
              </a>
              {`'\n\n${answerOf(example)}`}
            </code>
          </pre>
        </section>
      ))}
    </div>
  )
}

function answerOf({ status, type, headers = [], body = [] }: ApiExample): string {
  const lines = [
    `HTTP/1.1 ${status} ${reasons[status] ?? ""}`,
    ...(type ? [`Content-Type: ${type}`] : []),
    ...headers.map(name => `${name}: …`),
  ]
  const fields = body.map(name => `"${name}": …`).join(", ")
  return [...lines, ...(fields ? ["", `{ ${fields} }`] : [])].join("\n")
}

const reasons: Record<number, string> = { 200: "OK", 304: "Not Modified", 400: "Bad Request", 404: "Not Found" }
