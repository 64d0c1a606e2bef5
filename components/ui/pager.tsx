import type { ReactNode } from "react"
import { Arrow } from "@/components/ui/arrow"

type Neighbor = { href: string; label: string; title: ReactNode; note?: ReactNode }

/** To what comes before and after in the same series. */
export function Pager({
  label,
  previous,
  next,
}: {
  label: string
  previous?: Neighbor | null
  next?: Neighbor | null
}) {
  if (!previous && !next) return null
  return (
    <nav className="pager" aria-label={label}>
      {previous ? (
        <a href={previous.href} rel="prev">
          <span>
            <Arrow back />
            {previous.label}
          </span>
          <strong>{previous.title}</strong>
          {previous.note && <span>{previous.note}</span>}
        </a>
      ) : (
        <span />
      )}
      {next && (
        <a className="next" href={next.href} rel="next">
          <span>
            {next.label}
            <Arrow />
          </span>
          <strong>{next.title}</strong>
          {next.note && <span>{next.note}</span>}
        </a>
      )}
    </nav>
  )
}
