import { ChartKey } from "@/components/charts/chart-key"
import { describeRows, rowText, type ChartRow, type ChartWords } from "@/components/charts/chart-row"
import { placeLabels } from "@/components/charts/map-labels"
import type { CountryMap as Drawing } from "@/lib/geography/outlines"
import type { Locale } from "@/lib/i18n/locale"

type Props = {
  id: string
  locale: Locale
  title: string
  /** One a country, by its code. */
  rows: readonly ChartRow[]
  map: Drawing
  words: ChartWords
  /** What the hollow ring is called in the key. */
  ringLabel: string
}

const [least, most] = [4, 26]

/**
 * Where the countries lie, with a disk whose area is the value; a ring where no number is known. Names that find no room,
 * and places outside the outlines, are in the table that stands with it.
 */
export function CountryMap({ id, locale, title, rows, map, words, ringLabel }: Props) {
  const byCode = new Map(rows.map(row => [row.key, row]))
  const top = Math.max(1, ...rows.map(row => row.value ?? 0))
  const spots = map.places
    .flatMap(({ country, x, y }) => {
      const row = byCode.get(country)
      if (!row) return []
      const radius = row.value ? Math.max(least, Math.round(most * Math.sqrt(row.value / top))) : least + 1
      return [{ key: country, x, y, radius, label: row.label, row }]
    })
    .sort((a, b) => b.radius - a.radius)
  const hasRings = spots.some(({ row }) => row.value === null)
  return (
    <>
      {hasRings && <ChartKey items={[{ tone: "ring", label: ringLabel }]} />}
      <svg
        className="chart map"
        viewBox={`0 0 ${map.width} ${map.height}`}
        role="img"
        aria-labelledby={`${id}-title ${id}-desc`}
      >
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-desc`}>{describeRows(locale, rows, words)}</desc>
        <path className="land" d={map.land} />
        {spots.map(({ key, x, y, radius, label, row }) => (
          <circle key={key} className={row.value === null ? "ring" : "disk"} cx={x} cy={y} r={radius}>
            <title>{`${label}: ${rowText(locale, row, words)}`}</title>
          </circle>
        ))}
        {placeLabels(spots, map.width, map.height).map(({ key, label, x, y, anchor }) => (
          <text key={key} x={x} y={y} textAnchor={anchor}>
            {label}
          </text>
        ))}
      </svg>
    </>
  )
}
