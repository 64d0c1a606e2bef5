import { toneClass, type Tone } from "@/components/charts/chart-row"
import { SeriesSign } from "@/components/charts/series-sign"

/** The sample in a key: a series with its sign, `plain` without, the torn stump of what is not known, or the ring that stands for it on a map. */
export function Swatch({ tone, plain = false }: { tone: Tone | "unknown" | "ring"; plain?: boolean }) {
  return (
    <svg className="mark" width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
      {tone === "ring" ? (
        <circle className="ring" cx="7" cy="7" r="5" />
      ) : tone === "unknown" ? (
        <>
          <path className="hatching" d="M1.5 8 4.5 4M1.5 13l7-9M5.5 13.5l7-9M10 13.5l3-4" />
          <path className="unknown" fill="none" d="M.5 14V4L4 .8 7 4 10 .8 13.5 4V14" />
        </>
      ) : (
        <>
          <rect className={toneClass(tone)} width="14" height="14" />
          {!plain && <SeriesSign tone={tone} x={7} y={7} reach={3} />}
        </>
      )}
    </svg>
  )
}
