import type { ReactNode } from "react"

type Tab = { href: string; label: ReactNode; count?: ReactNode; current: boolean }

/** Ready-made selections of one list, each an address. */
export function Tabs({ items }: { items: readonly Tab[] }) {
  return (
    <ul className="tabs">
      {items.map(({ href, label, count, current }) => (
        <li key={href}>
          <a href={href} aria-current={current ? "true" : undefined}>
            {label}
            {count !== undefined && <span>{count}</span>}
          </a>
        </li>
      ))}
    </ul>
  )
}
