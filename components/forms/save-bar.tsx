import type { ReactNode } from "react"

/** Stays at the foot of the window while the form is longer; says how things stand, then the buttons, the primary last. */
export function SaveBar({
  status,
  wide = false,
  children,
}: {
  status?: ReactNode
  wide?: boolean
  children: ReactNode
}) {
  return (
    <div className={wide ? "savebar wide-bar" : "savebar"}>
      <div>
        <p>{status}</p>
        {children}
      </div>
    </div>
  )
}
