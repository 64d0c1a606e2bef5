import type { ReactNode } from "react"

type Fact = { key: string; label: ReactNode; value: ReactNode; sub?: ReactNode }

/** A record as definition list; a fact without a value is left out. */
export function RecordList({ facts }: { facts: readonly (Fact | null | false)[] }) {
  return (
    <dl className="record">
      {facts
        .filter(fact => fact !== null && fact !== false)
        .map(({ key, label, value, sub }) => (
          <div key={key}>
            <dt>{label}</dt>
            <dd>
              {value}
              {sub && <span className="sub">{sub}</span>}
            </dd>
          </div>
        ))}
    </dl>
  )
}
