import type { ReactNode } from "react"

type Props = {
  /** A box each: filled where it is so. */
  parts: readonly boolean[]
  /** What the number is of, as it is seen: "of 6". */
  of: ReactNode
  /** The same for those who hear it: "of 6 fields". */
  label: string
}

/** As many boxes as parts, and the number. */
export function Meter({ parts, of, label }: Props) {
  return (
    <>
      <span className="meter" aria-hidden="true">
        {parts.map((on, index) => (
          <i key={index} className={on ? "on" : undefined} />
        ))}
      </span>
      {parts.filter(Boolean).length} <span aria-hidden="true">{of}</span>
      <span className="hidden">{label}</span>
    </>
  )
}
