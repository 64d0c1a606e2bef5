import type { ReactNode } from "react"

/** Filled: chosen, published, known. Open: kept, draft, not known. Always with its word. */
export function StateBox({ open = false, children }: { open?: boolean; children?: ReactNode }) {
  return (
    <>
      <span className={open ? "box open" : "box"} aria-hidden="true" />
      {children}
    </>
  )
}
