import type { ReactNode } from "react"

export type Sort = { href: string; direction?: "ascending" | "descending" }

/** The head of a column by which a list can be sorted; the arrow shows the way it is. */
export function SortLink({ href, direction, children }: Sort & { children: ReactNode }) {
  return (
    <a href={href}>
      {children}
      {direction && (
        <svg
          width="8"
          height="10"
          viewBox="0 0 8 10"
          aria-hidden="true"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.5"
        >
          <path d={direction === "descending" ? "M4 0v9M1 6l3 3 3-3" : "M4 10V1M1 4l3-3 3 3"} />
        </svg>
      )}
    </a>
  )
}
