import { textWidth } from "@/components/charts/chart-text"

type Box = { left: number; right: number; top: number; bottom: number }
export type Spot = { key: string; x: number; y: number; radius: number; label: string }
export type PlacedLabel = { key: string; label: string; x: number; y: number; anchor: "start" | "end" | "middle" }

const line = 14
const gap = 4

/**
 * Where names stand beside their places: right, left, above or below, the first that covers neither a place nor another
 * name nor the edge. Larger places choose first; a name without room is left out, for the table has it too.
 */
export function placeLabels(spots: readonly Spot[], width: number, height: number): PlacedLabel[] {
  const taken: Box[] = spots.map(({ x, y, radius }) => ({
    left: x - radius,
    right: x + radius,
    top: y - radius,
    bottom: y + radius,
  }))
  const placed: PlacedLabel[] = []
  for (const spot of [...spots].sort((a, b) => b.radius - a.radius || a.key.localeCompare(b.key))) {
    const free = candidates(spot).find(
      ({ box }) =>
        box.left >= 0 &&
        box.right <= width &&
        box.top >= 0 &&
        box.bottom <= height &&
        taken.every(other => !overlap(box, other)),
    )
    if (!free) continue
    taken.push(free.box)
    placed.push({ key: spot.key, label: spot.label, ...free.at })
  }
  return placed
}

const overlap = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

function candidates({ x, y, radius, label }: Spot) {
  const wide = textWidth(label)
  const reach = radius + gap
  const box = (left: number, top: number): Box => ({ left, right: left + wide, top, bottom: top + line })
  const at = (anchor: PlacedLabel["anchor"], x: number, baseline: number) => ({ anchor, x, y: Math.round(baseline) })
  return [
    { box: box(x + reach, y - line / 2), at: at("start", x + reach, y + 5) },
    { box: box(x - reach - wide, y - line / 2), at: at("end", x - reach, y + 5) },
    { box: box(x - wide / 2, y - reach - line), at: at("middle", x, y - reach - 2) },
    { box: box(x - wide / 2, y + reach), at: at("middle", x, y + reach + line - 3) },
  ]
}
