import type { ReactNode } from "react"
import type { Tone } from "@/components/charts/chart-row"
import { Swatch } from "@/components/charts/swatch"

export type KeyItem = { tone: Tone | "unknown" | "ring"; label: ReactNode; plain?: boolean }

/** Above the drawing, left, in ink. The drawing's description says the same to those who hear it. */
export function ChartKey({ items }: { items: readonly KeyItem[] }) {
  return (
    <ul className="key" aria-hidden="true">
      {items.map(({ tone, label, plain }, index) => (
        <li key={index}>
          <Swatch tone={tone} plain={plain} />
          {label}
        </li>
      ))}
    </ul>
  )
}
