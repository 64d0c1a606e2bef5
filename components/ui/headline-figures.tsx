import type { ReactNode } from "react"

type HeadlineFigure = { label: ReactNode; value: ReactNode; note?: ReactNode }

/** Up to four figures; the first is as wide as the aside. */
export function HeadlineFigures({ figures }: { figures: readonly HeadlineFigure[] }) {
  return (
    <dl className="figures">
      {figures.map(({ label, value, note }, index) => (
        <div key={index}>
          <dt>{label}</dt>
          <dd className="value">{value}</dd>
          {note && <dd>{note}</dd>}
        </div>
      ))}
    </dl>
  )
}
