import type { ReactNode } from "react"

type Props = {
  /** Unique on the page; ids of title, description and hatch follow from it. */
  id: string
  title: string
  desc: string
  height: number
  /** Units of the view box; a drawing without is as wide as its place, with positions in per cent. */
  width?: number
  children: ReactNode
}

export const hatchOf = (id: string) => `url(#${id}-hatch)`

/** The two drawings of a chart are both in the page; the style sheet shows one. */
export function ChartSvg({ id, title, desc, height, width, children }: Props) {
  const box = width === undefined ? { width: "100%", height } : { viewBox: `0 0 ${width} ${height}` }
  return (
    <svg
      className={width === undefined ? "chart narrow" : "chart wide"}
      {...box}
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{desc}</desc>
      <defs>
        <pattern id={`${id}-hatch`} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line className="hatch" x1="0" y1="0" x2="0" y2="5" />
        </pattern>
      </defs>
      {children}
    </svg>
  )
}
