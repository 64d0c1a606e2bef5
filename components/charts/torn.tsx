import { round } from "@/components/charts/chart-row"

type Props = { hatch: string; x: number; y: number; width: number; height: number }

/** A hatched stump with a torn edge: there, but its number is not known. Its size says nothing, and looks it. */
export function TornUp({ hatch, x, y: base, width, height }: Props) {
  const teeth = 4
  const step = width / teeth
  const top = base - height
  const edge = Array.from(
    { length: teeth },
    (_, tooth) =>
      `L${round(x + step * (tooth + 0.5))} ${round(top - 6)}L${round(x + step * (tooth + 1))} ${round(top)}`,
  )
  return (
    <path
      className="unknown"
      fill={hatch}
      d={`M${round(x)} ${round(base)}V${round(top)}${edge.join("")}V${round(base)}`}
    />
  )
}

/** The same on its side, torn at its right end. */
export function TornSide({ hatch, x, y, width, height }: Props) {
  const teeth = 3
  const step = height / teeth
  const end = x + width
  const edge = Array.from(
    { length: teeth },
    (_, tooth) =>
      `L${round(end + 6)} ${round(y + step * (tooth + 0.5))}L${round(end)} ${round(y + step * (tooth + 1))}`,
  )
  return (
    <path className="unknown" fill={hatch} d={`M${round(x)} ${round(y)}H${round(end)}${edge.join("")}H${round(x)}`} />
  )
}
