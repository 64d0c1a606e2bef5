import type { ReactNode } from "react"
import { ChartKey, type KeyItem } from "@/components/charts/chart-key"

type Props = {
  keyItems?: readonly KeyItem[]
  /** The drawing. */
  children: ReactNode
  /** The same numbers as a table, folded away; open on paper. */
  numbers?: { summary: string; table: ReactNode }
  /** Source, date, what a mark stands for. */
  note?: ReactNode
  links?: readonly { href: string; label: string }[]
}

/** Key, drawing, numbers, source, ways on. The finding stands above, in the heading of the section. */
export function Figure({ keyItems = [], children, numbers, note, links = [] }: Props) {
  return (
    <figure>
      {keyItems.length > 0 && <ChartKey items={keyItems} />}
      {children}
      {numbers && (
        <details className="numbers">
          <summary>{numbers.summary}</summary>
          {numbers.table}
        </details>
      )}
      {(note || links.length > 0) && (
        <p className="below">
          {note && <span>{note}</span>}
          {links.map(({ href, label }) => (
            <a key={href} href={href}>
              {label}
            </a>
          ))}
        </p>
      )}
    </figure>
  )
}
