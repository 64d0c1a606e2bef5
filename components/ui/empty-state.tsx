import type { ReactNode } from "react"

/** One fact and one action. "None yet", "none match" and "not known" are three different facts. */
export function EmptyState({ fact, action }: { fact: ReactNode; action?: ReactNode }) {
  return (
    <div className="empty">
      <p>{fact}</p>
      {action && <p>{action}</p>}
    </div>
  )
}
