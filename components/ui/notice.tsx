import type { ReactNode } from "react"

type Props = { tone?: "plain" | "good" | "warn" | "bad"; children: ReactNode }

/** Something the reader should know before reading on; says it in words. */
export function Notice({ tone = "plain", children }: Props) {
  return (
    <div className={tone === "plain" ? "notice" : `notice ${tone}`} role="status">
      {children}
    </div>
  )
}
