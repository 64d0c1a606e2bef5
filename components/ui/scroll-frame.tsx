import type { ReactNode } from "react"

type Props = { label?: string; labelledBy?: string; frame?: boolean; children: ReactNode }

/** What is too wide scrolls here and not the page; reachable by keyboard, named by its caption. */
export function ScrollFrame({ label, labelledBy, frame = false, children }: Props) {
  return (
    <div
      className={frame ? "scroll frame" : "scroll"}
      role="region"
      aria-label={label}
      aria-labelledby={labelledBy}
      tabIndex={0}
    >
      {children}
    </div>
  )
}
