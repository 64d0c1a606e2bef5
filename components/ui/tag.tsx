import type { ReactNode } from "react"

export type TagTone = "plain" | "planned" | "good" | "warn" | "bad" | "draft"

type Props = { tone?: TagTone; sign?: string; children: ReactNode }

/** A word, sometimes with a sign before it; never clickable. */
export function Tag({ tone = "plain", sign, children }: Props) {
  return (
    <span className={tone === "plain" ? "tag" : `tag ${tone}`}>
      {sign && <b aria-hidden="true">{sign}</b>}
      {children}
    </span>
  )
}
